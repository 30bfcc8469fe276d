import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { readBaseline, writeBaseline } from './baseline.ts';

const print = (digit: string): string => digit.repeat(32);

describe('a baseline', () => {
  const findings = [
    { rule: 'secrets/private-key', path: 'b"\n.pem', fingerprint: print('1'), status: 'introduced' },
    { rule: 'dockerfile/user-root', path: 'a/Dockerfile', fingerprint: print('2'), status: 'unchanged' },
    { rule: 'dockerfile/user-root', path: 'a/Dockerfile', fingerprint: print('2'), status: 'introduced' },
    { rule: 'dockerfile/rare', path: 'a/Dockerfile', fingerprint: print('3'), status: 'introduced' },
    { rule: 'dockerfile/rare', path: 'a/Dockerfile', fingerprint: print('4'), status: 'fixed' },
  ] as const;

  test('is JSON, sorted, one finding per line, without what is fixed', () => {
    assert.equal(
      writeBaseline(findings),
      `{
  "schemaVersion": 1,
  "findings": [
    { "rule": "dockerfile/rare", "path": "a/Dockerfile", "fingerprint": "${print('3')}" },
    { "rule": "dockerfile/user-root", "path": "a/Dockerfile", "fingerprint": "${print('2')}" },
    { "rule": "dockerfile/user-root", "path": "a/Dockerfile", "fingerprint": "${print('2')}" },
    { "rule": "secrets/private-key", "path": "b\\"\\n.pem", "fingerprint": "${print('1')}" }
  ]
}
`,
    );
  });
  test('may be empty', () => {
    assert.equal(writeBaseline([]), '{\n  "schemaVersion": 1,\n  "findings": []\n}\n');
    assert.deepEqual(readBaseline('b.json', writeBaseline([])), { entries: [], errors: [] });
  });
  test('is read as it was written, in whatever order the findings came', () => {
    const one = fc.record({
      rule: fc.string(),
      path: fc.string(),
      fingerprint: fc.constantFrom(print('1'), print('2')),
      status: fc.constant('introduced' as const),
    });
    fc.assert(
      fc.property(fc.array(one), (some) => {
        const text = writeBaseline(some);
        assert.equal(writeBaseline(some.toReversed()), text);
        assert.equal(text.split('\n').length, some.length === 0 ? 5 : some.length + 6);
        const { entries } = readBaseline('b.json', text);
        assert.equal(writeBaseline((entries ?? []).map((entry) => ({ ...entry, status: 'introduced' }))), text);
      }),
      { seed: 5, numRuns: 100, interruptAfterTimeLimit: 500 },
    );
  });
});

describe('errors of a baseline stand where they are made', () => {
  const entry = `{"rule": "a/b", "path": "c", "fingerprint": "${print('0')}"}`;
  const cases: readonly (readonly [string, string, number, number, RegExp])[] = [
    ['empty file', '', 1, 1, /not valid JSON/],
    ['merge conflict', `{\n  "schemaVersion": 1,\n<<<<<<< HEAD\n`, 3, 1, /not valid JSON/],
    ['trailing comma', `{\n"findings": [${entry},\n]}`, 3, 1, /not valid JSON/],
    ['missing comma', `{"findings": [${entry}\n  ${entry}]}`, 2, 3, /not valid JSON/],
    ['open quote', '{\n  "schema', 2, 3, /not valid JSON/],
    ['cut off', '{"schemaVersion": 1,\n"findings": [', 2, 14, /not valid JSON/],
    ['not an object', '[]', 1, 1, /list of `findings`/],
    ['another version', '{"schemaVersion": 2, "findings": []}', 1, 1, /schemaVersion 1/],
    [
      'an entry that is none',
      `{"x": [[1, 2]], "schemaVersion": 1, "findings": [${entry},\n  {"rule": "x"}]}`,
      2,
      3,
      /findings\[1\]/,
    ],
    [
      'a short fingerprint',
      `{"schemaVersion": 1, "findings": [\n ${entry.replace('00', '0')}]}`,
      2,
      2,
      /32 hexadecimal/,
    ],
  ];
  for (const [name, text, line, column, message] of cases) {
    test(name, () => {
      const { entries, errors } = readBaseline('b.json', text);
      assert.equal(entries, undefined);
      assert.equal(errors.length, 1);
      assert.match(errors[0]?.message ?? '', message);
      assert.deepEqual([errors[0]?.file, errors[0]?.line, errors[0]?.column], ['b.json', line, column]);
    });
  }
  test('hostile texts do not take long', () => {
    const started = performance.now();
    for (const text of [
      '['.repeat(1_000_000),
      '"'.repeat(1_000_000),
      '"\\'.repeat(500_000),
      `{"findings":[${'1,'.repeat(200_000)}1]}`,
    ]) {
      assert.ok(readBaseline('b.json', text).errors.length > 0);
    }
    assert.ok(performance.now() - started < 2000);
  });
});
