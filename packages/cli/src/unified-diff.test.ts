import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { unifiedDiff, type TextEdit } from './unified-diff.ts';

function edited(text: string, edits: readonly TextEdit[]): string {
  let result = text;
  for (const { startOffset, endOffset, text: added } of edits.toSorted((a, b) => b.startOffset - a.startOffset)) {
    result = result.slice(0, startOffset) + added + result.slice(endOffset);
  }
  return result;
}

/** Applies a patch as strictly as can be: every line number, count and context line must be right. */
function patched(text: string, patch: string): string {
  const source = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const lines = patch.match(/[^\n]*\n/g) ?? [];
  const result: string[] = [];
  let at = 0;
  for (let next = 2; next < lines.length;) {
    const [, from, before, to, after] = /^@@ -(\d+),(\d+) \+(\d+),(\d+) @@\n$/.exec(lines[next++] ?? '') ?? [];
    assert.ok(from !== undefined, 'a hunk begins');
    const first = Number(from) - (before === '0' ? 0 : 1);
    while (at < first) result.push(source[at++] ?? '');
    assert.equal(result.length, Number(to) - (after === '0' ? 0 : 1));
    let counts = [Number(before), Number(after)] as const;
    while (counts[0] + counts[1] > 0) {
      const line = lines[next++] ?? '';
      const lacksEnd = lines[next]?.startsWith('\\') ?? false;
      if (lacksEnd) next++;
      const content = lacksEnd ? line.slice(1, -1) : line.slice(1);
      if (!line.startsWith('+')) assert.equal(content, source[at++]);
      if (!line.startsWith('-')) result.push(content);
      counts = [counts[0] - (line.startsWith('+') ? 0 : 1), counts[1] - (line.startsWith('-') ? 0 : 1)];
    }
  }
  return [...result, ...source.slice(at)].join('');
}

describe('a unified diff', () => {
  test('shows changed lines with three lines around them', () => {
    const text = Array.from({ length: 12 }, (_, at) => `line ${at + 1}\n`).join('');
    const at = text.indexOf('line 6');
    assert.equal(
      unifiedDiff('a/b', text, [{ startOffset: at, endOffset: at + 4, text: 'LINE' }]),
      '--- a/a/b\n+++ b/a/b\n@@ -3,7 +3,7 @@\n line 3\n line 4\n line 5\n-line 6\n+LINE 6\n line 7\n line 8\n line 9\n',
    );
  });

  test('says where a line end is missing, and nothing where nothing changes', () => {
    const diff = unifiedDiff('f', 'a', [{ startOffset: 1, endOffset: 1, text: '\nb' }]);
    assert.equal(
      diff,
      '--- a/f\n+++ b/f\n@@ -1,1 +1,2 @@\n-a\n\\ No newline at end of file\n+a\n+b\n\\ No newline at end of file\n',
    );
    assert.equal(unifiedDiff('f', 'a\n', [{ startOffset: 0, endOffset: 1, text: 'a' }]), '');
  });

  test('quotes names that would break its lines', () => {
    const diff = unifiedDiff('a\n+++ b', 'x\n', [{ startOffset: 0, endOffset: 1, text: 'y' }]);
    assert.match(diff, /^--- "a\/a\\n\+\+\+ b"\n\+\+\+ "b\/a\\n\+\+\+ b"\n@@/);
  });

  test('makes of the old text the new one, whatever the edits', () => {
    const line = fc.constantFrom('a', 'b', '', 'a\r', 'long line');
    const texts = fc
      .tuple(fc.array(line, { maxLength: 30 }), fc.boolean())
      .map(([lines, ends]) => lines.join('\n') + (ends ? '\n' : ''));
    const cuts = fc.array(fc.tuple(fc.nat(200), fc.nat(12), fc.constantFrom('', 'x', '\n', 'y\nz\n', '\r\n')), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(texts, cuts, (text, wanted) => {
        let free = 0;
        const edits: TextEdit[] = [];
        for (const [start, length, added] of wanted.toSorted(([a], [b]) => a - b)) {
          const startOffset = Math.max(start % (text.length + 1), free);
          const endOffset = Math.min(startOffset + length, text.length);
          if (startOffset > text.length) break;
          edits.push({ startOffset, endOffset, text: added });
          free = endOffset + 1;
        }
        assert.equal(patched(text, unifiedDiff('f', text, edits)), edited(text, edits));
      }),
      { seed: 1, numRuns: 2000, interruptAfterTimeLimit: 1500 },
    );
  });
});
