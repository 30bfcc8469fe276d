import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { get } from './access.ts';
import { asBoolean, asNumber, asString, type Dialect } from './dialect.ts';
import type { YamlNode } from './node.ts';
import { readYaml } from './read.ts';

function value(text: string): YamlNode | undefined {
  return get(readYaml({ path: 'a.yaml', text: `a: ${text}\n` }).documents[0]?.root, 'a');
}

describe('what a scalar means depends on who reads it', () => {
  const booleans: readonly [string, Partial<Record<Dialect, boolean>>][] = [
    ['true', { kubernetes: true, compose: true, workflow: true }],
    ['yes', { kubernetes: true, compose: true }],
    ['off', { kubernetes: false, compose: false }],
    ['"true"', { compose: true }],
    ['!!str true', { compose: true }],
    ['maybe', {}],
    ['', {}],
  ];
  for (const [text, expected] of booleans) {
    test(`the boolean ${text || '(nothing)'}`, () => {
      for (const dialect of ['kubernetes', 'compose', 'workflow'] as const) {
        assert.equal(asBoolean(value(text), dialect)?.value, expected[dialect]);
      }
    });
  }

  const numbers: readonly [string, number | undefined, number | undefined][] = [
    ['80', 80, 80],
    ['0644', 420, 644],
    ['0o644', 420, undefined],
    ['0x1F', 31, undefined],
    ['1_000', 1000, undefined],
    ['-1', -1, -1],
    ['"80"', undefined, undefined],
    ['80a', undefined, undefined],
  ];
  for (const [text, kubernetes, workflow] of numbers) {
    test(`the number ${text}`, () => {
      assert.equal(asNumber(value(text), 'kubernetes')?.value, kubernetes);
      assert.equal(asNumber(value(text), 'workflow')?.value, workflow);
    });
  }

  test('null is nothing, quoted it is a text', () => {
    assert.equal(asString(value('null')), undefined);
    assert.equal(asString(value('"null"'))?.value, 'null');
  });
});
