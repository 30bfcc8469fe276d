import type { Position, Region, Span } from './span.ts';

/**
 * Turns offsets into lines and columns. A line ends with LF, CRLF or a lone CR.
 * Built once per file; a look-up is a binary search.
 */
export class LineIndex {
  /** Offset of the first character of each line; the first entry is 0. */
  readonly starts: readonly number[];

  constructor(starts: readonly number[]) {
    this.starts = starts;
  }

  static of(text: string): LineIndex {
    const starts = [0];
    if (!text.includes('\r')) {
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
      return new LineIndex(starts);
    }
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
    }
    return new LineIndex(starts);
  }

  /** The line that holds the offset, counted from 1. */
  line(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  position(offset: number): Position {
    const line = this.line(offset);
    return { line, column: offset - (this.starts[line - 1] ?? 0) + 1 };
  }

  /** The offset of the first character of a line (from 1); the last line's start when there is no such line. */
  lineStart(line: number): number {
    return this.starts[Math.min(Math.max(line, 1), this.starts.length) - 1] ?? 0;
  }

  region(span: Span): Region {
    return { path: span.path, start: this.position(span.start), end: this.position(span.end) };
  }
}
