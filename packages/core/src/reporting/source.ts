import { LineIndex } from '../model/line-index.ts';
import type { Report } from '../model/report.ts';
import { anyOf, UNMISTAKABLE } from '../model/secret-text.ts';
import type { Region } from '../model/span.ts';
import { offsets } from './offsets.ts';
import type { Source } from './options.ts';
import { withValues, valuesOf } from './secret-values.ts';

/** A file whose secrets are blanked; offsets, lines and columns are those of the scanned text. */
export interface ShownFile {
  readonly text: string;
  readonly lines: LineIndex;
  /** Blanks a secret that is known from another place, in a part of the text. Lengths do not change. */
  readonly hide?: (text: string) => string;
}

/** The files that a report may quote, each read and blanked once. */
export type ShownFiles = (path: string) => ShownFile | undefined;

/**
 * Blanks every region of `path` with bullets. Line ends stay and lengths do not change, so that places keep their
 * meaning. `undefined` when a region lies outside the text: then this is not the text that was scanned, and nobody can
 * tell where its secrets are.
 */
export function redact(path: string, text: string, regions: readonly Region[]): string | undefined {
  const here = regions.filter((region) => region.path === path);
  if (here.length === 0) return text;
  const lines = LineIndex.of(text);
  const ranges: (readonly [number, number])[] = [];
  for (const region of here) {
    const range = offsets(lines, text, region);
    if (!range) return undefined;
    ranges.push(range);
  }
  ranges.sort((a, b) => a[0] - b[0]);
  const pieces: string[] = [];
  let done = 0;
  for (const [start, end] of ranges) {
    pieces.push(text.slice(done, Math.max(start, done)), blank(text.slice(Math.max(start, done), Math.max(end, done))));
    done = Math.max(done, end);
  }
  return pieces.join('') + text.slice(done);
}

/** Reads, blanks and keeps the files that the report's places are in. */
export function shownFiles(report: Report, source: Source | undefined): ShownFiles {
  const files = new Map<string, ShownFile | undefined>();
  const redactions = Map.groupBy(report.redactions, (region) => region.path);
  let secret: RegExp | undefined;
  const hide = (text: string): string => {
    secret ??= anyOf(valuesOf(withValues(report, source), UNMISTAKABLE)) ?? /(?!)/g;
    return text.replace(secret, blank);
  };
  return (path) => {
    if (files.has(path)) return files.get(path);
    const scanned = source?.(path);
    const text = scanned === undefined ? undefined : redact(path, scanned, redactions.get(path) ?? []);
    const file = text === undefined ? undefined : { text, lines: LineIndex.of(text), hide };
    files.set(path, file);
    return file;
  };
}

function blank(secret: string): string {
  return secret.replace(/[^\r\n]/g, '\u2022');
}
