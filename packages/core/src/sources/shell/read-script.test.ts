import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDockerfile } from '../dockerfile/parse.ts';
import { SourceFile } from '../text/source-file.ts';
import type { ShellCommand, ShellScript } from './model.ts';

/** The script of the file's last RUN. */
function script(text: string): ShellScript | undefined {
  const { instructions } = parseDockerfile(SourceFile.ofText('Dockerfile', text));
  return instructions.findLast((instruction) => instruction.kind === 'RUN')?.script;
}

function commands(run: string): readonly ShellCommand[] {
  return script(`FROM debian:13\nRUN ${run}\n`)?.commands ?? assert.fail('not read');
}

const lines = (all: readonly ShellCommand[]) => all.map(({ words }) => words.map(({ text }) => text).join(' '));
const only = (run: string): ShellCommand => commands(run)[0] ?? assert.fail('no command');

describe('what a RUN has the shell do', () => {
  test('is a list of simple commands', () => {
    const all = commands('set -e; if a "b c"; then d > e; fi && (f | g) || A=1 h $(i `j`)');
    assert.deepEqual(lines(all), ['set -e', 'a "b c"', 'd', 'f', 'g', 'h $(i `j`)', 'i `j`', 'j']);
  });

  test('knows the context of each', () => {
    const context = (name: string, run: string) => commands(run).find(({ program }) => program === name)?.context;
    assert.equal(context('a', 'if a; then b; fi')?.tested, true);
    assert.equal(context('b', 'if a; then b; fi')?.conditional, true);
    assert.deepEqual([context('a', 'a || b')?.tested, context('b', 'a || b')?.conditional], [true, true]);
    assert.deepEqual([context('a', 'a && b')?.tested, context('b', 'a && b')?.conditional], [false, false]);
    assert.equal(context('a', '! a')?.tested, true);
    assert.equal(context('a', '(a)')?.subshell, true);
    assert.equal(context('a', 'x $(a)')?.substitution, true);
    assert.equal(context('a', 'f() { a; }')?.inFunction, true);
    assert.deepEqual([context('b', 'a | b | c')?.pipelineIndex, context('b', 'a | b | c')?.pipeline?.length], [1, 3]);
  });

  test('has words with their values and places', () => {
    const text = 'FROM debian:13\nRUN a "b \\\n  c" d\\ e $f \'g\'h --no\\\n-cache\n';
    const words = script(text)?.commands[0]?.words ?? [];
    assert.deepEqual(
      words.map(({ literal }) => literal),
      ['a', 'b   c', 'd e', undefined, 'gh', '--no-cache'],
    );
    assert.deepEqual(
      words.slice(4).map(({ span }) => text.slice(span.start, span.end)),
      ["'g'h", '--no\\\n-cache'],
    );
  });

  test('keeps assignments and redirections', () => {
    const { assignments, redirections } = only('A=1 B="$x" cmd 2>&1 > /out < in');
    assert.deepEqual(
      assignments.map(({ name, value }) => [name, value?.literal]),
      [
        ['A', '1'],
        ['B', undefined],
      ],
    );
    assert.deepEqual(
      redirections.map(({ operator, target }) => [operator, target?.literal]),
      [
        ['>&', '1'],
        ['>', '/out'],
        ['<', 'in'],
      ],
    );
  });

  test('looks through what runs other programs', () => {
    const programs = [
      'sudo -u x -E apt-get y',
      'env -i A=1 apt-get y',
      'timeout -k 1 5 apt-get y',
      '/usr/bin/apt-get y',
      'exec nice -n 5 apt-get y',
      'gosu u apt-get y',
      'x=1 command apt-get y',
    ];
    for (const run of programs) {
      const { program, args } = only(run);
      assert.deepEqual([program, args.map(({ text }) => text)], ['apt-get', ['y']], run);
    }
    assert.equal(only('$CMD x').program, undefined);
    assert.equal(only('sudo').program, 'sudo');
  });
});

describe('the shell', () => {
  const dialect = (text: string) => script(text)?.dialect;

  test('is known by SHELL, pragma and base image', () => {
    assert.equal(dialect('FROM debian:13\nRUN a\n'), 'sh');
    assert.equal(dialect('FROM node:24-alpine3.22\nRUN a\n'), 'ash');
    assert.equal(dialect('FROM a\nSHELL ["/bin/bash", "-c"]\nRUN a\n'), 'bash');
    assert.equal(dialect('FROM a AS b\nSHELL ["/bin/bash", "-c"]\nFROM b\nRUN a\n'), 'bash');
    assert.equal(dialect('FROM a\n# hadolint shell=bash\nRUN a\nRUN b\n'), 'bash');
  });

  test('is not ours on Windows, or where SHELL names another interpreter', () => {
    assert.equal(dialect('FROM mcr.microsoft.com/windows/nanoserver:ltsc2025\nRUN a\n'), undefined);
    assert.equal(dialect('# escape=`\nFROM $BASE\nRUN a\n'), undefined);
    assert.equal(dialect('FROM a\nSHELL ["pwsh", "-Command"]\nRUN a\n'), undefined);
    assert.equal(dialect('FROM a\nSHELL ["/usr/bin/python3", "-c"]\nRUN a\n'), undefined);
  });

  test('gets a heredoc as its script, unless another interpreter is named', () => {
    assert.deepEqual(lines(script('FROM a\nRUN <<E\na b\nc\nE\n')?.commands ?? []), ['a b', 'c']);
    assert.equal(dialect('FROM a\nRUN <<E\n#!/usr/bin/env python3\nimport x\nE\n'), undefined);
    assert.equal(dialect('FROM a\nRUN <<E\n#!/bin/bash -e\na\nE\n'), 'bash');
    assert.deepEqual(lines(script('FROM a\nRUN python3 <<E\nimport x\nE\n')?.commands ?? []), ['python3']);
    assert.deepEqual(lines(script('FROM a\nRUN bash -e <<E && z\na b\nE\n')?.commands ?? []), ['bash -e', 'a b', 'z']);
  });

  test('is read through an exec form, which else is one command', () => {
    assert.deepEqual(lines(script('FROM a\nRUN ["bash", "-ec", "a && b"]\n')?.commands ?? []), ['a', 'b']);
    assert.deepEqual(lines(script('FROM a\nRUN ["apt-get", "install", "x y"]\n')?.commands ?? []), [
      'apt-get install x y',
    ]);
    assert.equal(script('FROM a\nRUN ["powershell", "-c", "a"]\n'), undefined);
  });
});

describe('places', () => {
  test('are those of the file in heredocs with tabs and CRLF', () => {
    const text = 'FROM a\r\nRUN <<-E\r\n\tone two\r\n\tE\r\n';
    const words = script(text)?.commands[0]?.words ?? [];
    assert.deepEqual(
      words.map(({ span }) => text.slice(span.start, span.end)),
      ['one', 'two'],
    );
  });

  test('are those of the file in escaped JSON strings', () => {
    const text = 'FROM a\nRUN ["sh", "-c", "a \\"b\\" \\t c"]\n';
    const words = script(text)?.commands[0]?.words ?? [];
    assert.deepEqual(
      words.map(({ span }) => text.slice(span.start, span.end)),
      ['a', '\\"b\\"', 'c'],
    );
  });
});

describe('hostile scripts', () => {
  const hostile = [
    '$('.repeat(60_000),
    '('.repeat(60_000),
    '`a \\'.repeat(30_000),
    'a|'.repeat(60_000),
    'a;'.repeat(60_000),
    '<<E '.repeat(5000),
    'if '.repeat(20_000),
  ];
  for (const text of hostile) {
    test(`${text.slice(0, 8)}... is read in a second`, () => {
      const begin = performance.now();
      script(`FROM a\nRUN ${text}\n`);
      assert.ok(performance.now() - begin < 1000);
    });
  }

  test('a script that is too long is not read, and says so', () => {
    const read = script(`FROM a\nRUN ${'a '.repeat(200_000)}\n`);
    assert.deepEqual([read?.commands.length, read?.unreadFrom], [0, 11]);
  });

  test('where commands are too many or nest too deep, it says from where on they are not read', () => {
    const many = script(`FROM a\nRUN ${'a;'.repeat(2_500)}\n`);
    assert.deepEqual([many?.commands.length, many?.unreadFrom], [2_000, 11 + 2_000 * 2]);
    assert.ok(script(`FROM a\nRUN ${'$('.repeat(30)}a${')'.repeat(30)}\n`)?.unreadFrom);
    assert.equal(script(`FROM a\nRUN ${'a;'.repeat(2_000)}\n`)?.unreadFrom, undefined);
  });
});
