import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ownLine } from './own-line.ts';

describe('the line that a comment has for itself', () => {
  /** The comment is `# c`; the line is what is left out of the result. */
  const cases: readonly (readonly [string, string, string | undefined])[] = [
    ['alone', 'FROM a\n# c\nRUN b\n', 'FROM a\nRUN b\n'],
    ['indented, CRLF', 'a:\r\n  # c  \r\n  b: 1\r\n', 'a:\r\n  b: 1\r\n'],
    ['at the end', 'FROM a\n# c', 'FROM a\n'],
    ['first', '# c\nFROM a\n', 'FROM a\n'],
    ['behind something', 'USER root # c\n', undefined],
    ['first, before another comment that could become a directive', '# c\n# escape=`\nFROM a\n', undefined],
  ];
  for (const [name, text, rest] of cases) {
    test(name, () => {
      const start = text.indexOf('# c');
      const line = ownLine(text, { path: 'x', start, end: start + 3 });
      assert.equal(line && text.slice(0, line.start) + text.slice(line.end), rest);
    });
  }
});
