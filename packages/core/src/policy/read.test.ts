import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { readPolicyFile, type ReadPolicy } from './read.ts';
import { KNOWN } from './sample-gates.ts';

const read = (text: string): ReadPolicy => readPolicyFile('hullgate.yml', text, KNOWN);

describe('a policy file', () => {
  test('is read', () => {
    const { policy, errors } = read('# ours\nprofile: strict\nrules:\n  dockerfile/user-root: off\n');
    assert.deepEqual(errors, []);
    assert.deepEqual(policy, { profile: 'strict', rules: { 'dockerfile/user-root': 'off' } });
  });
  for (const text of ['', '\n', '# nothing yet\n', '---\n']) {
    test(`${JSON.stringify(text)} is the default policy`, () => assert.deepEqual(read(text).policy, {}));
  }
  test('may have anchors and aliases', () => {
    const { policy } = read('rules:\n  dockerfile/user-root: &low { severity: low }\n  secrets/private-key: *low\n');
    assert.deepEqual(policy?.rules?.['secrets/private-key'], { severity: 'low' });
  });
  test('tells where its suppressions are written', () => {
    const text = 'suppressions:\n  - rule: dockerfile/rare\n    reason: old\n  - { rule: "*", reason: x }\n';
    const { locate } = read(text);
    const spans = [0, 1].map((at) => locate(['suppressions', at]).span);
    assert.deepEqual(
      spans.map(({ start, end }) => text.slice(start, end)),
      ['rule: dockerfile/rare\n    reason: old', '{ rule: "*", reason: x }'],
    );
    assert.deepEqual(locate(['suppressions', 1]).start, { line: 4, column: 5 });
  });
});

describe('errors of a policy file stand where they are made', () => {
  const cases: readonly (readonly [string, string, number, number, RegExp])[] = [
    ['unknown key', 'profile: strict\nprofil: x\n', 2, 1, /no key `profil`/],
    ['value', 'profile:   strct\n', 1, 12, /not `strct`/],
    ['nested key', 'rules:\n  dockerfile/user-rot: off\n', 2, 3, /is no rule/],
    ['element of a list', 'paths:\n  exclude:\n    - a\n    - "[b"\n', 4, 7, /`\[` without/],
    ['missing key', 'suppressions:\n  - rule: "*"\n', 2, 5, /lacks the key `reason`/],
    ['empty value', 'rules:\nprofile: all\n', 1, 7, /not empty/],
    ['through an alias', 'rules:\n  secrets/*: &a { severity: hi }\n  dockerfile/*: *a\n', 2, 29, /not `hi`/],
    ['duplicate key', 'profile: strict\nonly: all\nprofile: all\n', 3, 1, /`profile` is written twice/],
    ['nested duplicate', 'rules:\n  secrets/*: low\n  secrets/*: off\n', 3, 3, /twice/],
    ['tab', 'rules:\n\tsecrets/*: off\n', 2, 1, /[Tt]abs/],
    ['open bracket', 'paths: { include: [a }\n', 1, 22, /`}` closes no `{`/],
    ['open quote', 'profile: "strict\n', 2, 1, /quote/],
    ['list', '- a\n', 1, 1, /must be a mapping/],
    ['second document', 'profile: all\n---\nprofile: strict\n', 2, 1, /second one begins/],
    ['key that is no text', '? [a]\n: b\n', 1, 3, /plain text/],
    ['alias without anchor', 'profile: *none\n', 1, 10, /no anchor/],
    ['merge key', '<<: { profile: all }\n', 1, 1, /no key `<<`/],
    ['after an emoji', 'suppressions:\n  - { rule: "*", owner: "🐳", reson: x, reason: y }\n', 2, 31, /no key `reson`/],
    ['CRLF', 'profile: all\r\nonly: some\r\n', 2, 7, /not `some`/],
  ];
  for (const [name, text, line, column, message] of cases) {
    test(name, () => {
      const { policy, errors } = read(text);
      assert.equal(policy, undefined);
      const [error] = errors;
      assert.match(error?.message ?? '', message);
      assert.deepEqual([error?.file, error?.line, error?.column], ['hullgate.yml', line, column]);
    });
  }
});

describe('a hostile policy file is refused at once', () => {
  const lines = (count: number, line: (at: number) => string): string =>
    Array.from({ length: count }, (_, at) => line(at)).join('\n');
  const cases: readonly (readonly [string, string])[] = [
    ['brackets', '['.repeat(8000)],
    ['brackets of two kinds', '[}'.repeat(20_000)],
    ['list items', '- '.repeat(2000)],
    ['explicit keys', '? '.repeat(50_000)],
    ['keys in a row', 'a: '.repeat(14_000)],
    ['keys in a row within brackets', `{${'a:\n '.repeat(10_000)}`],
    ['indentation', lines(600, (at) => `${' '.repeat(at)}a:`)],
    ['closing brackets', ']'.repeat(200_000)],
    ['quotes', '"'.repeat(200_000)],
    ['many keys', lines(40_000, (at) => `k${at}:`)],
    ['many aliases', `a: &a x\n${'b: *a\n'.repeat(60)}`],
    [
      'multiplying aliases',
      `a0: &a0 [x,x,x,x,x]\n${lines(9, (at) => `a${at + 1}: &a${at + 1} [${Array(5).fill(`*a${at}`).join()}]`)}`,
    ],
    ['size', `#${'x'.repeat(300_000)}`],
    ['NUL', '\u0000'],
  ];
  for (const [name, text] of cases) {
    test(name, () => {
      const started = performance.now();
      const { errors } = read(text);
      assert.ok(errors.length > 0);
      assert.ok(performance.now() - started < 500);
    });
  }
  test('what is just deep enough is read', () => {
    assert.match(read(`${'['.repeat(64)}${']'.repeat(64)}`).errors[0]?.message ?? '', /must be a mapping/);
    assert.match(read(`a:\n  ${'- '.repeat(100)}b`).errors[0]?.message ?? '', /no key `a`/);
  });
  test('brackets in texts and comments do not count', () => {
    assert.deepEqual(
      read(`# ${'['.repeat(100)}\nsuppressions:\n  - rule: "*"\n    reason: "${'{'.repeat(100)}"\n`).errors,
      [],
    );
  });
});

test('no text makes it throw, and every error has a place in it', () => {
  const pieces = [
    'profile',
    ': ',
    'rules',
    '\n',
    '  ',
    '- ',
    '[',
    ']',
    '{',
    '}',
    '&a ',
    '*a',
    '"',
    "'",
    '|',
    '>',
    '# ',
    '? ',
    '\t',
    'off',
    ',',
    '---\n',
    '!x ',
    '%',
    '\r\n',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      const count = text.split(/\r\n|\r|\n/).length;
      for (const { line, column } of read(text).errors) assert.ok(line >= 1 && line <= count && column >= 1, text);
    }),
    { seed: 11, numRuns: 400, interruptAfterTimeLimit: 800 },
  );
});
