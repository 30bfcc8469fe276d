import { LineIndex } from '../model/line-index.ts';
import type { Report } from '../model/report.ts';
import type { Region } from '../model/span.ts';
import { offsets } from './offsets.ts';
import type { Source } from './options.ts';

/** A value this long is no ordinary word: it is blanked wherever it stands. */
export const UNMISTAKABLE = 16;

/** A redacted place and what stands there. */
export interface Redaction {
  readonly region: Region;
  /** The secret, and each of its lines. Empty where the source is not at hand. */
  readonly values: readonly string[];
}

/** The redacted places of a report with what stands there, file by file. */
export function withValues({ redactions }: Report, source: Source | undefined): readonly Redaction[] {
  return [...Map.groupBy(redactions, ({ path }) => path)].flatMap(([path, regions]) =>
    readValues(regions, source?.(path)),
  );
}

export function valuesOf(redactions: readonly Redaction[], leastLength: number): readonly string[] {
  return redactions.flatMap(({ values }) => values).filter((value) => value.length >= leastLength);
}

/** Finds any of the values, the longest first. */
export function anyOf(values: readonly string[]): RegExp | undefined {
  if (values.length === 0) return undefined;
  const longestFirst = [...new Set(values)].toSorted((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map((value) => value.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|'), 'g');
}

/** Of one file. */
function readValues(regions: readonly Region[], text: string | undefined): readonly Redaction[] {
  if (text === undefined) return regions.map((region) => ({ region, values: [] }));
  const lines = LineIndex.of(text);
  return regions.map((region) => {
    const secret = text.slice(...(offsets(lines, text, region) ?? [0, 0])).trim();
    const parts = secret.split(/[\r\n]+/).map((line) => line.trim());
    return { region, values: [...new Set([secret, ...parts])].filter((value) => value !== '') };
  });
}
