import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { encodeText } from '../../../sources/text/encoding.ts';
import { SourceFile } from '../../../sources/text/source-file.ts';
import { assignedValue } from './assignment.ts';
import { KeywordAutomaton } from './automaton.ts';
import { beginsWord } from './boundary.ts';
import { isPlaceholder, isReference } from './placeholder.ts';
import { seededRandom } from './random.ts';
import { SourceBytes } from './source-bytes.ts';
import { SparseSearch } from './sparse-search.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the automaton', () => {
  const ends = (keywords: readonly string[], text: string): string[] => {
    const found: string[] = [];
    new KeywordAutomaton(keywords).scan(bytesOf(text), (indices, end) => {
      for (const index of indices) found.push(`${keywords[index] ?? ''}@${end}`);
    });
    return found.toSorted();
  };

  test('finds overlapping keywords and keywords within keywords', () => {
    assert.deepEqual(ends(['he', 'she', 'his', 'hers'], 'ushers'), ['he@4', 'hers@6', 'she@4']);
  });

  test('takes letters of either case for the same', () => {
    assert.deepEqual(ends(['AKIA', 'token'], 'xakia ToKeN'), ['AKIA@5', 'token@11']);
  });

  test('finds exactly what a plain search finds', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-'), minLength: 1, maxLength: 4 });
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-', 'é'), maxLength: 60 });
    fc.assert(
      fc.property(fc.uniqueArray(letters, { minLength: 1, maxLength: 8 }), text, (keywords, haystack) => {
        const latin = Buffer.from(haystack).toString('latin1');
        const expected = keywords.flatMap((keyword) =>
          Array.from({ length: latin.length }, (_, at) => at)
            .filter((at) => latin.startsWith(keyword, at))
            .map((at) => `${keyword}@${at + keyword.length}`),
        );
        assert.deepEqual(ends(keywords, haystack), expected.toSorted());
      }),
      { seed: 4, numRuns: 300, interruptAfterTimeLimit: 800 },
    );
  });
});

test('a sparse search finds its words wherever they stand', () => {
  const search = new SparseSearch(['gitleaks:allow', 'hullgate ignore=']);
  for (let before = 0; before < 40; before++) {
    assert.equal(search.occursIn(bytesOf(`${'.'.repeat(before)}GitLeaks:Allow`)), true, String(before));
    assert.equal(search.occursIn(bytesOf(`${'.'.repeat(before)}gitleaks:deny hullgate ignored`)), false);
  }
});

describe('offsets of bytes in the text', () => {
  const check = (bytes: Uint8Array, wanted: string): void => {
    const file = new SourceFile('a.txt', bytes);
    const source = new SourceBytes(file);
    const at = Buffer.from(source.bytes).indexOf(wanted);
    const start = source.textOffset(at);
    assert.equal(file.text.slice(start, source.textOffset(at + wanted.length)), wanted);
    assert.equal(
      file.text.slice(source.textOffset(at), start + wanted.length),
      wanted,
      'asking for an earlier one again',
    );
  };
  const text = 'naïve 漢字 😀\r\ntoken=ABCDEF\n';
  test('UTF-8', () => check(bytesOf(text), 'ABCDEF'));
  test('UTF-8 with a byte order mark', () => check(encodeText(text, { name: 'utf-8', mark: true }), 'ABCDEF'));
  test('UTF-16', () => {
    for (const name of ['utf-16le', 'utf-16be'] as const) check(encodeText(text, { name, mark: true }), 'ABCDEF');
  });
  test('damaged UTF-8', () =>
    check(Uint8Array.from([0xff, 0xe2, 0x82, 0x41, 0xf0, 0x9f, ...bytesOf('token=ABCDEF')]), 'ABCDEF'));
  test('any text, longer than one chunk', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), fc.nat(3), (part, more) => {
        check(
          bytesOf(`${part.replaceAll('ABCDEF', '')}\n`.repeat(1 + more * 3000).replaceAll('\uFEFF', '') + 'ABCDEF'),
          'ABCDEF',
        );
      }),
      { seed: 9, numRuns: 12, interruptAfterTimeLimit: 300 },
    );
  });
});

describe('boundaries', () => {
  const begins = (before: string): boolean => beginsWord(bytesOf(`${before}T`), bytesOf(before).length);
  for (const before of ['', ' ', '"', '=', '/', '\\n', '\\t', '%3D', '\\u0022', '\\x22', 'é']) {
    test(`a token may follow ${JSON.stringify(before)}`, () => assert.equal(begins(before), true));
  }
  for (const before of ['a', '7', '_', 'n', '3D', '\\y', 'u0022']) {
    test(`none follows ${JSON.stringify(before)}`, () => assert.equal(begins(before), false));
  }
});

describe('assignments', () => {
  const value = (line: string): string | undefined => {
    const at = assignedValue(bytesOf(line), line.indexOf('key') + 3);
    return at === undefined ? undefined : line.slice(at, at + 5);
  };
  const lines = [
    'key=VALUE',
    'key: VALUE',
    '"key": "VALUE"',
    "key => 'VALUE'",
    'key := `VALUE`',
    'set("key", "VALUE")',
    '<key>VALUE',
    'key VALUE',
    'key_id = VALUE',
    "env['key'] = 'VALUE'",
  ];
  for (const line of lines) test(line, () => assert.equal(value(line), 'VALUE'));
  for (const line of ['key;VALUE', `key${'x'.repeat(60)}=VALUE`, 'key\n\nVALUE']) {
    test(JSON.stringify(line), () => assert.notEqual(value(line), 'VALUE'));
  }
});

describe('placeholders', () => {
  const stand = [
    'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    'EXAMPLEtokenEXAMPLEtokenEXAMPLEtoken',
    '000000000000000000000000000000000000',
    'abcdefghijklmnopqrstuvwxyz0123456789',
    '${GITHUB_TOKEN_OF_THIS_REPOSITORY_00}',
    'your-token-goes-here-in-this-place',
    'ababababababababababababababababababab',
    '1234567890123456789012345678901234567890',
    '{{ token }}',
  ];
  for (const value of stand) test(value, () => assert.equal(isPlaceholder(value, 62), true));
  test('random tokens are none', () => {
    const random = seededRandom('placeholders');
    for (let run = 0; run < 500; run++) {
      assert.equal(
        isPlaceholder(random.text('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', 36), 62),
        false,
      );
      assert.equal(isPlaceholder(random.text('0123456789abcdef', 40), 16), false);
    }
  });
  for (const value of [
    '${TOKEN}',
    '$(TOKEN)',
    '{{ .Values.token }}',
    '<token>',
    '%TOKEN%',
    'process.env.TOKEN',
    'getenv("T")',
    '$TOKEN',
    'ENC[AES256_GCM,data:x]',
    '!Ref Token',
    'arn:aws:secretsmanager:x',
  ]) {
    test(`${value} is a reference`, () => assert.equal(isReference(value), true));
  }
});
