import type { Region } from '../model/span.ts';
import { glyphs, type Glyph } from './display-width.ts';
import type { ShownFile } from './source.ts';

/** A row of a code frame. All text is escaped for a terminal. */
export type FrameRow =
  | { readonly kind: 'code'; readonly line: number; readonly text: string; readonly found: boolean }
  /** Carets under the line above. */
  | { readonly kind: 'marks'; readonly text: string }
  | { readonly kind: 'gap'; readonly lines: number };

/** A found place of more lines than this is shown by its first and its last ones. */
const MOST_LINES = 5;
const LINES_AT_TOP = 3;

/**
 * The lines of a place with one line of context on both sides, `width` columns wide: carets under a place in one line,
 * `found` rows for a longer one. Empty when the file has no such line.
 */
export function codeFrame(file: ShownFile, region: Region, width: number): readonly FrameRow[] {
  const count = file.lines.starts.length;
  const first = region.start.line;
  if (first > count) return [];
  const last = Math.min(lastLine(region), count);
  const from = region.start.column - 1;
  if (last === first) {
    const line = lineText(file, first);
    const to = region.end.line === first ? region.end.column - 1 : line.length;
    const fitted = fit(line, from, Math.max(to, from + 1), width);
    return [
      ...context(file, first - 1, width),
      { kind: 'code', line: first, text: fitted.text, found: true },
      { kind: 'marks', text: fitted.marks },
      ...context(file, first + 1, width),
    ];
  }
  return [
    ...context(file, first - 1, width),
    ...longPlace(file, first, last, width),
    ...context(file, last + 1, width),
  ];
}

/** The last line that holds something of the region: an end at the start of a line belongs to the line before. */
export function lastLine(region: Omit<Region, 'path'>): number {
  const { start, end } = region;
  return end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
}

function longPlace(file: ShownFile, first: number, last: number, width: number): readonly FrameRow[] {
  const row = (line: number): FrameRow => ({ kind: 'code', line, text: codeText(file, line, width), found: true });
  const total = last - first + 1;
  const atTop = total <= MOST_LINES ? total : LINES_AT_TOP;
  const rows = Array.from({ length: atTop }, (_, at) => row(first + at));
  return total <= MOST_LINES ? rows : [...rows, { kind: 'gap', lines: total - LINES_AT_TOP - 1 }, row(last)];
}

function context(file: ShownFile, line: number, width: number): readonly FrameRow[] {
  if (line < 1 || line > file.lines.starts.length) return [];
  const text = codeText(file, line, width);
  return text.trim() === '' ? [] : [{ kind: 'code', line, text, found: false }];
}

function codeText(file: ShownFile, line: number, width: number): string {
  return fit(lineText(file, line), 0, 1, width).text;
}

function lineText(file: ShownFile, line: number): string {
  const start = file.lines.lineStart(line);
  const end = line < file.lines.starts.length ? file.lines.lineStart(line + 1) : file.text.length;
  const text = file.text.slice(start, end).replace(/[\r\n]+$/, '');
  return file.hide?.(text) ?? text;
}

/** Cuts a line to `width` columns around `[from, to)`, and draws the carets for what is left of that range. */
function fit(line: string, from: number, to: number, width: number): { readonly text: string; readonly marks: string } {
  const sliceStart = Math.max(0, from - 2 * width);
  const slice = line.slice(sliceStart, from + 4 * width);
  const all = glyphs(slice.toWellFormed());
  const isFound = (glyph: Glyph) => glyph.end + sliceStart > from && glyph.start + sliceStart < to;
  const total = columns(all);
  const before = columns(all.filter((glyph) => glyph.end + sliceStart <= from));
  const found = Math.max(columns(all.filter(isFound)), 1);
  const isWhole = total <= width && slice.length === line.length;
  const left = isWhole || before + found < width ? 0 : Math.max(0, before - Math.floor(width / 3));

  const shown: Glyph[] = [];
  let at = 0;
  for (const glyph of all) {
    if (at >= left && (isWhole || at + glyph.width <= left + width - 2)) shown.push(glyph);
    at += glyph.width;
  }
  const cutLeft = sliceStart > 0 || shown[0] !== all[0] ? '…' : '';
  const cutRight = shown.at(-1) !== all.at(-1) || sliceStart + slice.length < line.length ? '…' : '';
  const skipped = columns(shown.filter((glyph) => glyph.end + sliceStart <= from)) + cutLeft.length;
  const carets = '^'.repeat(Math.max(columns(shown.filter(isFound)), 1));
  return { text: cutLeft + shown.map(({ text }) => text).join('') + cutRight, marks: ' '.repeat(skipped) + carets };
}

function columns(run: readonly Glyph[]): number {
  return run.reduce((sum, glyph) => sum + glyph.width, 0);
}
