import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Report } from '../model/report.ts';
import type { Region } from '../model/span.ts';
import { redact, shownFiles } from './source.ts';

function region(path: string, start: readonly [number, number], end: readonly [number, number]): Region {
  const [line, column] = start;
  const [endLine, endColumn] = end;
  return { path, start: { line, column }, end: { line: endLine, column: endColumn } };
}

describe('redact', () => {
  test('blanks every region of the file and keeps lengths and lines', () => {
    const regions = [region('a', [2, 3], [3, 2]), region('a', [1, 1], [1, 3]), region('b', [1, 1], [1, 9])];
    assert.equal(redact('a', 'abcd\r\nefgh\r\nijkl', regions), '••cd\r\nef••\r\n•jkl');
  });

  test('regions may overlap and touch', () => {
    const regions = [region('a', [1, 1], [1, 4]), region('a', [1, 2], [1, 3]), region('a', [1, 4], [1, 5])];
    assert.equal(redact('a', 'abcdef', regions), '••••ef');
  });

  test('an end at the start of a line belongs to the line before', () => {
    assert.equal(redact('a', 'ab\ncd', [region('a', [1, 1], [2, 1])]), '••\ncd');
  });

  test('a region outside of the text shows that this is not what was scanned', () => {
    assert.equal(redact('a', 'abc', [region('a', [1, 2], [1, 9])]), undefined);
    assert.equal(redact('a', 'abc', [region('a', [4, 1], [4, 2])]), undefined);
  });
});

test('a secret that is known from one place is hidden in others, lengths kept', () => {
  const secret = 'correct-horse-battery';
  const text = `a=${secret}\nb=${secret}!\n`;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing else is asked for
  const report = { redactions: [region('f', [1, 3], [1, 3 + secret.length])] } as unknown as Report;
  const file = shownFiles(report, () => text)('f');
  assert.equal(file?.text.includes(`b=${secret}`), true);
  assert.equal(file?.hide?.(`b=${secret}!`), `b=${'•'.repeat(secret.length)}!`);
});
