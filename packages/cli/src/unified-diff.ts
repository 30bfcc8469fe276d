/** Replaces what stands between two offsets. */
export interface TextEdit {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly text: string;
}

/** Lines that give way to other lines. Lines keep their ends. */
interface Change {
  /** Index of the first line, from 0. */
  readonly at: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

const CONTEXT = 3;

/**
 * The unified diff of one file, as `git apply` takes it.
 * https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html
 * @param edits of the text, not overlapping, in any order
 */
export function unifiedDiff(path: string, text: string, edits: readonly TextEdit[]): string {
  const lines = splitLines(text);
  const hunks = inHunks(changes(text, lines, edits));
  if (hunks.length === 0) return '';
  let shift = 0;
  const blocks = hunks.map((hunk) => {
    const block = printHunk(lines, hunk, shift);
    for (const { removed, added } of hunk) shift += added.length - removed.length;
    return block;
  });
  return `--- ${fileName('a', path)}\n+++ ${fileName('b', path)}\n${blocks.join('')}`;
}

function splitLines(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function changes(text: string, lines: readonly string[], edits: readonly TextEdit[]): readonly Change[] {
  const sorted = edits.toSorted((a, b) => a.startOffset - b.startOffset);
  const found: Change[] = [];
  let line = 0;
  let lineStart = 0;
  for (let next = 0; next < sorted.length;) {
    const first = sorted[next];
    if (!first) break;
    // To the line where the edit begins; what is added to a last line without an end changes that line.
    for (
      let length = fullLength(lines[line]);
      lineStart + length <= first.startOffset;
      length = fullLength(lines[line])
    ) {
      lineStart += length;
      line++;
    }
    const at = line;
    let from = lineStart;
    let added = '';
    let end = lineStart;
    // All edits that begin on lines reached so far make one change.
    for (let edit = sorted[next]; edit && (edit.startOffset < end || edit === first); edit = sorted[++next]) {
      added += text.slice(from, edit.startOffset) + edit.text;
      from = edit.endOffset;
      while (line < lines.length && end <= edit.endOffset) end += lines[line++]?.length ?? 0;
    }
    lineStart = end;
    found.push(trimmed(at, lines.slice(at, line), splitLines(added + text.slice(from, end))));
  }
  return found.filter(({ removed, added }) => removed.length + added.length > 0);
}

/** Infinite for what has no line end. */
function fullLength(line: string | undefined): number {
  return line?.endsWith('\n') ? line.length : Infinity;
}

/** Without the lines that stay. */
function trimmed(at: number, removed: readonly string[], added: readonly string[]): Change {
  const most = Math.min(removed.length, added.length);
  let head = 0;
  while (head < most && removed[head] === added[head]) head++;
  let tail = 0;
  while (tail < most - head && removed.at(-1 - tail) === added.at(-1 - tail)) tail++;
  return {
    at: at + head,
    removed: removed.slice(head, removed.length - tail),
    added: added.slice(head, added.length - tail),
  };
}

/** Changes whose contexts touch stand in one hunk. */
function inHunks(all: readonly Change[]): readonly (readonly Change[])[] {
  const hunks: Change[][] = [];
  for (const change of all) {
    const before = hunks.at(-1)?.at(-1);
    if (before && change.at - (before.at + before.removed.length) <= 2 * CONTEXT) hunks.at(-1)?.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function printHunk(lines: readonly string[], hunk: readonly Change[], shift: number): string {
  const start = Math.max((hunk[0]?.at ?? 0) - CONTEXT, 0);
  const printed: string[] = [];
  let at = start;
  let [before, after] = [0, 0];
  const unchanged = (end: number): void => {
    for (; at < end; at++, before++, after++) printed.push(printLine(' ', lines[at] ?? ''));
  };
  for (const { at: changeAt, removed, added } of hunk) {
    unchanged(changeAt);
    printed.push(...removed.map((line) => printLine('-', line)), ...added.map((line) => printLine('+', line)));
    at += removed.length;
    before += removed.length;
    after += added.length;
  }
  unchanged(Math.min(at + CONTEXT, lines.length));
  return `@@ -${range(start, before)} +${range(start + shift, after)} @@\n${printed.join('')}`;
}

/** An empty range names the line before it. */
function range(start: number, length: number): string {
  return `${length === 0 ? start : start + 1},${length}`;
}

function printLine(sign: string, line: string): string {
  return line.endsWith('\n') ? `${sign}${line}` : `${sign}${line}\n\\ No newline at end of file\n`;
}

/** Quoted as git does where the name would break the line. */
function fileName(side: string, path: string): string {
  const name = `${side}/${path}`;
  return /[\u0000-\u001f"\\\u007f]/.test(name) ? JSON.stringify(name) : name;
}
