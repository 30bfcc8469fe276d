/**
 * A half-open range `[start, end)` of one file.
 * Offsets count UTF-16 code units from 0 in the decoded text, without its byte order mark.
 */
export interface Span {
  /** Path from the root of the workspace, with forward slashes. */
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** A value that knows where it was written. */
export interface At<T> {
  readonly value: T;
  readonly span: Span;
}

/** A place for people: line and column from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A span with its line and column numbers. `end` is exclusive. */
export interface Region {
  readonly path: string;
  readonly start: Position;
  readonly end: Position;
}

/** Whether two spans of the same file share at least one character (an empty span counts as its position). */
export function overlaps(a: Span, b: Span): boolean {
  return a.path === b.path && a.start < Math.max(b.end, b.start + 1) && b.start < Math.max(a.end, a.start + 1);
}
