import type { Finding, ReportedEdit } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { anyOf, blankStrings, NEARBY, UNMISTAKABLE } from '../model/secret-text.ts';
import type { Region } from '../model/span.ts';
import type { Source } from './options.ts';
import { withValues, valuesOf, type Redaction } from './secret-values.ts';

/**
 * The report as it may be shown. Rules keep secrets out of what they say, but a rule of another gate may quote a line
 * that it does not know to hold one. So where the source is at hand, the values of all redacted places are blanked in
 * every text, and a fix that would write a secret or rewrite its line loses its edits.
 */
export function withoutSecrets(report: Report, source: Source | undefined): Report {
  if (report.redactions.length === 0) return report;
  const redactions = withValues(report, source);
  const everywhere = anyOf(valuesOf(redactions, UNMISTAKABLE));
  const nearby = nearbyIn(redactions);
  const cleaned = (finding: Finding): Finding => {
    const { fix } = finding;
    const { pattern } = nearby(finding);
    const isQuoting = (edit: ReportedEdit) =>
      [pattern, everywhere].some((secret) => secret && edit.text.search(secret) >= 0) ||
      (edit.text.length >= NEARBY && nearby(edit).isThere);
    return blankStrings(fix?.edits.some(isQuoting) ? { ...finding, fix: { ...fix, edits: [] } } : finding, pattern);
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

/** The secrets on the lines of a region. */
interface Nearby {
  readonly isThere: boolean;
  readonly pattern: RegExp | undefined;
}

/** Looks lines up once: a hostile line may hold thousands of secrets, each with its findings. */
function nearbyIn(redactions: readonly Redaction[]): (region: Region) => Nearby {
  const ofFile = Map.groupBy(redactions, ({ region }) => region.path);
  const known = new Map<string, Nearby>();
  return (region) => {
    const lines = `${region.start.line}-${region.end.line}:${region.path}`;
    const before = known.get(lines);
    if (before) return before;
    const here = (ofFile.get(region.path) ?? []).filter((redaction) => sharesLine(redaction.region, region));
    const nearby = { isThere: here.length > 0, pattern: anyOf(valuesOf(here, NEARBY)) };
    known.set(lines, nearby);
    return nearby;
  };
}

function sharesLine(a: Omit<Region, 'path'>, b: Omit<Region, 'path'>): boolean {
  return a.start.line <= b.end.line && b.start.line <= a.end.line;
}
