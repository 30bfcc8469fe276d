import { LineIndex } from '../model/line-index.ts';
import type { Report } from '../model/report.ts';
import { secretValues } from '../model/secret-text.ts';
import type { Region } from '../model/span.ts';
import { offsets } from './offsets.ts';
import type { Source } from './options.ts';

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

/** Of one file. */
function readValues(regions: readonly Region[], text: string | undefined): readonly Redaction[] {
  if (text === undefined) return regions.map((region) => ({ region, values: [] }));
  const lines = LineIndex.of(text);
  return regions.map((region) => {
    return { region, values: secretValues(text.slice(...(offsets(lines, text, region) ?? [0, 0]))) };
  });
}
