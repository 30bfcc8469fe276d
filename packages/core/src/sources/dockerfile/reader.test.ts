import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readText } from '../../testing/read-text.ts';
import { dockerfileReader } from './reader.ts';

const read = (text: string, path = 'Dockerfile') => readText(dockerfileReader, path, text);

describe('the reader of Dockerfiles', () => {
  test('emits the file, stages, instructions, commands and named values', () => {
    const found = read('ARG A=1\nFROM a AS b\nENV C=d\nONBUILD RUN x && y\nLABEL e="f g"\n');
    const kinds = ['dockerfile', 'stage', 'instruction', 'command'] as const;
    assert.deepEqual(
      kinds.map((kind) => found.subjects(kind).length),
      [1, 1, 6, 2],
    );
    const values = found.subjects('named-value');
    assert.deepEqual(
      values.map(({ origin, name, value, owner }) => [origin, name.value, value.value, owner]),
      [
        ['dockerfile-arg', 'A', '1', 'the global arguments'],
        ['dockerfile-env', 'C', 'd', 'stage `b`'],
        ['dockerfile-label', 'e', 'f g', 'stage `b`'],
      ],
    );
  });

  test('contributes what is written, not expanded', () => {
    const { facts } = read(
      '# syntax=docker/dockerfile:1\nARG V=3\nFROM --platform=$BUILDPLATFORM alpine:${V:-4} AS b\nARG V\nENV E="$V x"\nUSER $U\nEXPOSE 80 $P\n' +
        'COPY --from=c:1 a b\nRUN --mount=type=bind,from=d,source=/x x\n',
    );
    const fact = facts[0];
    assert.ok(fact?.type === 'dockerfile');
    const stage = fact.stages[0];
    assert.equal(fact.frontend?.value, 'docker/dockerfile:1');
    assert.deepEqual(
      fact.args.map(({ name, default: value }) => [name, value?.value]),
      [['V', '3']],
    );
    assert.deepEqual(
      [stage?.name?.value, stage?.base.value, stage?.platform?.value, stage?.user?.value],
      ['b', 'alpine:${V:-4}', '$BUILDPLATFORM', '$U'],
    );
    assert.deepEqual(
      stage?.args.map(({ name, default: value }) => [name, value]),
      [['V', undefined]],
    );
    assert.deepEqual(
      stage?.env.map(({ name, default: value }) => [name, value?.value]),
      [['E', '$V x']],
    );
    assert.deepEqual(
      stage?.copies.map(({ from, by }) => [from.value, by]),
      [
        ['c:1', 'copy'],
        ['d', 'mount'],
      ],
    );
    assert.deepEqual(
      stage?.exposes.map(({ value }) => value),
      ['80', '$P'],
    );
    assert.deepEqual(JSON.parse(JSON.stringify(fact)), fact);
  });

  test('says what it does not inspect', () => {
    assert.equal(read(`FROM a\nRUN ${'a '.repeat(200_000)}\n`).problems[0]?.code, 'dockerfile-run-too-long');
    const many = `FROM a\nRUN ${'b;'.repeat(2_001)}\n`;
    assert.equal(read(many).problems[0]?.code, 'dockerfile-run-too-long');
    assert.deepEqual(read(many.replace('b;', '')).problems, []);
  });

  test('leaves files alone that only have the name', () => {
    assert.deepEqual(read('syntax "Dockerfile"\ncolor red\n', 'Dockerfile.conf').facts, []);
    assert.equal(read('syntax "Dockerfile"\n').facts.length, 1);
  });
});
