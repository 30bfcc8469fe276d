import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { Region } from '../model/span.ts';
import { terminalText } from './escape.ts';
import { failsGate, hasBase, mostImportantFirst, sortOut } from './judged.ts';
import type { ReporterOptions } from './options.ts';
import { painter, SEVERITY_SIGN, type Paint } from './paint.ts';
import { shownFiles } from './source.ts';
import { findingLines, type FindingView } from './terminal-finding.ts';
import { problemLines } from './terminal-problems.ts';
import { summaryLines } from './terminal-summary.ts';
import { withoutSecrets } from './without-secrets.ts';
import { adviceOnce, count, placeOf } from './wording.ts';

const DEFAULT_WIDTH = 100;
const LEAST_WIDTH = 40;

/** Findings that are only mentioned are listed up to this number. */
const MOST_MENTIONED = 10;

/**
 * For people at a terminal and in a log: what was found, file by file, with the code; what could not be checked; the
 * verdict of each gate. Every line begins with a sign of ours, never with scanned text, so that no line can be a
 * workflow command.
 */
export function terminal(report: Report, options: ReporterOptions = {}): string {
  const { source, color = false, width = DEFAULT_WIDTH, quiet = false } = options;
  const shown = withoutSecrets(report, source);
  const paint = painter(color);
  const { judged, standing } = sortOut(shown);
  const view: FindingView = {
    paint,
    width: Math.max(width, LEAST_WIDTH),
    files: shownFiles(shown, source),
    showStatus: shown.judged === 'all' && hasBase(shown),
  };
  const blocks = [
    ...findingBlocks(quiet ? judged.filter((finding) => failsGate(finding, shown.gates)) : judged, view),
    quiet ? [] : mentioned(standing, paint),
    problemLines(shown, { paint, width: view.width, onlyGrave: quiet }),
    summaryLines(shown, paint, view.width),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

/** Nothing is said twice: advice stands with the first finding of its rule, code with the first finding of its place. */
function findingBlocks(findings: readonly Finding[], view: FindingView): readonly (readonly string[])[] {
  const advice = adviceOnce(findings);
  return findings.map((finding, at) => {
    const before = findings[at - 1];
    const showCode = !before || !isSamePlace(before, finding);
    return findingLines(finding, { advice: advice[at] ?? '', showCode }, view);
  });
}

function isSamePlace(a: Region, b: Region): boolean {
  return placeOf(a) === placeOf(b) && a.end.line === b.end.line && a.end.column === b.end.column;
}

function mentioned(standing: readonly Finding[], paint: Paint): readonly string[] {
  if (standing.length === 0) return [];
  const lines = mostImportantFirst(standing)
    .slice(0, MOST_MENTIONED)
    .map((finding) => {
      const { severity, rule, title } = finding;
      const text = `${placeOf(finding)}  ${severity}  ${title}  ${rule}`;
      return paint('dim', `${SEVERITY_SIGN[severity]} ${terminalText(text)}`);
    });
  const left = standing.length - lines.length;
  return [
    paint('bold', `Already there before this change, not judged: ${count(standing.length, 'finding')}`),
    ...lines,
    ...(left > 0 ? [paint('dim', `… and ${left} more; --only=all judges them too`)] : []),
  ];
}
