import type { Finding, ReportedEdit } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { Region } from '../model/span.ts';
import type { Source } from './options.ts';
import { anyOf, withValues, UNMISTAKABLE, valuesOf } from './secret-values.ts';

const SHOWN = '\u2022\u2022\u2022';

/** Shorter values are blanked only in what is said about their own lines, else a password `postgres` blanks the image. */
const NEARBY = 4;

/**
 * The report as it may be shown. Rules keep secrets out of what they say, but a rule of another gate may quote a line
 * that it does not know to hold one. So where the source is at hand, the values of all redacted places are blanked in
 * every text, and a fix that would write a secret or rewrite its line loses its edits.
 */
export function withoutSecrets(report: Report, source: Source | undefined): Report {
  if (report.redactions.length === 0) return report;
  const redactions = withValues(report, source);
  const redactionsOf = Map.groupBy(redactions, ({ region }) => region.path);
  const everywhere = valuesOf(redactions, UNMISTAKABLE);
  const cleaned = (finding: Finding): Finding => {
    const near = (redactionsOf.get(finding.path) ?? []).filter(({ region }) => sharesLine(region, finding));
    const values = valuesOf(near, NEARBY);
    const isQuoting = ({ path, text, start, end }: ReportedEdit) =>
      [...values, ...everywhere].some((value) => text.includes(value)) ||
      (text.length >= NEARBY &&
        (redactionsOf.get(path) ?? []).some(({ region }) => sharesLine(region, { start, end })));
    const { fix } = finding;
    return blankStrings(fix?.edits.some(isQuoting) ? { ...finding, fix: { ...fix, edits: [] } } : finding, values);
  };
  return blankStrings(
    {
      ...report,
      findings: report.findings.map(cleaned),
      suppressed: report.suppressed.map((entry) => ({ ...entry, finding: cleaned(entry.finding) })),
    },
    everywhere,
  );
}

function sharesLine(a: Omit<Region, 'path'>, b: Omit<Region, 'path'>): boolean {
  return a.start.line <= b.end.line && b.start.line <= a.end.line;
}

/** Blanks the values in every string of a plain JSON value. Reports are of fixed depth. */
function blankStrings<T>(json: T, values: readonly string[]): T {
  const pattern = anyOf(values);
  if (!pattern) return json;
  const clean = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replace(pattern, SHOWN);
    if (Array.isArray(value)) return value.map(clean);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)]));
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- strings become strings, nothing else changes
  return clean(json) as T;
}
