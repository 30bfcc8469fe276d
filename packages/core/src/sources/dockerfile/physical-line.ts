/** A line of the file. BuildKit splits at LF alone. */
export interface PhysicalLine {
  readonly start: number;
  /** Without LF and the CRs before it. */
  readonly end: number;
  /** Start of the next line. */
  readonly next: number;
}

export function lineAt(text: string, start: number): PhysicalLine {
  const feed = text.indexOf('\n', start);
  const next = feed < 0 ? text.length : feed + 1;
  let end = feed < 0 ? text.length : feed;
  while (end > start && text.charCodeAt(end - 1) === 13) end--;
  return { start, end, next };
}

/** The first offset from `at` on that holds no tab. */
export function skipTabs(text: string, at: number): number {
  let offset = at;
  while (text.charCodeAt(offset) === 9) offset++;
  return offset;
}
