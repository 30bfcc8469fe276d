import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { encodeText } from '../../sources/text/encoding.ts';
import { SourceFile } from '../../sources/text/source-file.ts';
import { textSuppressions } from './suppressions.ts';

const read = (text: string, own = true) => textSuppressions(SourceFile.ofText('app.py', text), { own });
const scopes = (text: string) => read(text).map(({ scope }) => text.slice(scope?.start, scope?.end));

describe('marks of other scanners', () => {
  const marks = {
    'gitleaks:allow': 'gitleaks',
    'betterleaks:allow': 'betterleaks',
    'trufflehog:ignore': 'trufflehog',
    'kingfisher:ignore': 'kingfisher',
    'pragma: allowlist secret': 'detect-secrets',
    'pragma: whitelist secret': 'detect-secrets',
  };
  for (const [mark, syntax] of Object.entries(marks)) {
    test(`${mark} silences secrets on its line`, () => {
      const text = `a = 1\nkey = "value"  # ${mark}\nb = 2\n`;
      assert.deepEqual(
        read(text).map(({ syntax, rules }) => ({ syntax, rules })),
        [{ syntax, rules: ['secrets/*'] }],
      );
      assert.deepEqual(scopes(text), [`key = "value"  # ${mark}\n`]);
    });
  }
  test('the nextline form silences the line below', () => {
    assert.deepEqual(scopes('# pragma: allowlist nextline secret\nkey = "value"\nb = 2\n'), ['key = "value"\n']);
  });
  test('they are read in any case, in UTF-16 and at the end of a file', () => {
    const file = new SourceFile('a.txt', encodeText('é # GITLEAKS:ALLOW', { name: 'utf-16le', mark: true }));
    assert.equal(textSuppressions(file, { own: false }).length, 1);
  });
});

describe('our own mark', () => {
  test('names rules, gives a reason, and reaches over the next line', () => {
    const text = 'a = 1\n# hullgate ignore=secrets/jwt,secrets/url-password a test key\nkey = "value"\nb = 2\n';
    const [mark] = read(text);
    assert.deepEqual(mark?.rules, ['secrets/jwt', 'secrets/url-password']);
    assert.equal(mark?.reason, 'a test key');
    assert.equal(text.slice(mark?.scope?.start, mark?.scope?.end).endsWith('key = "value"\n'), true);
  });
  test('ends before the end of the comment', () => {
    assert.equal(read('/* hullgate ignore=secrets/jwt sample */\n')[0]?.reason, 'sample');
    assert.equal(read('<!-- hullgate ignore=secrets/jwt sample -->\n')[0]?.reason, 'sample');
  });
  test('is left to the readers of structured files', () =>
    assert.deepEqual(read('# hullgate ignore=secrets/jwt x\n', false), []));
  test('is no mark outside of a comment or without a rule', () => {
    assert.deepEqual(read('Write `hullgate ignore=RULE` on the line.\n'), []);
    assert.deepEqual(read('# hullgate ignore= nothing\n'), []);
  });
});

test('files without marks are not decoded', () => {
  const file = SourceFile.ofText('a.txt', 'gitleaks is a scanner, pragma once\n');
  Object.defineProperty(file, 'text', { get: () => assert.fail('decoded') });
  assert.deepEqual(textSuppressions(file, { own: true }), []);
});
