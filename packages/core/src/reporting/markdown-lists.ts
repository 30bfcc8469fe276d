import type { Finding } from '../model/finding.ts';
import type { Problem } from '../model/problem.ts';
import type { Suppressed } from '../model/report.ts';
import type { Severity } from '../model/severity.ts';
import { htmlText, markdownCode, markdownMessage, markdownText } from './escape.ts';
import type { Listing } from './markdown-budget.ts';
import type { ReporterOptions } from './options.ts';
import { adviceOnce, count, placeOf, shorten } from './wording.ts';

const SIGNS: Readonly<Record<Severity, string>> = { critical: '🔴', high: '🟠', medium: '🟡', low: '🔵', info: '⚪' };

/** A message that quotes half a file must not keep the others out. */
const LONGEST_MESSAGE = 1000;

interface TableView {
  /** A headline above the table, or the summary line of a folded one. Plain text of ours. */
  readonly heading?: string;
  readonly folded?: string;
  readonly options: ReporterOptions;
  /** Whether new findings stand among old ones. */
  readonly showStatus: boolean;
}

/** Findings as a table, one row each. */
export function findingTable(
  findings: readonly Finding[],
  { heading, folded, options, showStatus }: TableView,
): Listing {
  const head = '| Severity | Where | What | Rule |\n|---|---|---|---|\n';
  const advice = adviceOnce(findings);
  const title = folded === undefined ? `\n### ${heading ?? ''}\n\n` : fold(folded);
  return {
    open: title + head,
    items: findings.map((finding, at) => row(finding, advice[at] ?? '', { options, showStatus })),
    close: folded === undefined ? '' : UNFOLD,
    leftOut: (amount) =>
      `\n${count(amount, 'finding')} left out here, the least severe ones: the report does not fit.\n`,
  };
}

/** What could not be checked. */
export function problemList(problems: readonly Problem[]): Listing {
  return {
    open: `\n### Could not be checked: ${count(problems.length, 'problem')}\n\n`,
    items: problems.map(({ code, message, path, line, gates = [] }) => {
      const place = path === undefined ? '' : `${markdownCode(line === undefined ? path : `${path}:${line}`)}: `;
      const incomplete = gates.length > 0 ? `, incomplete: ${gates.map((gate) => markdownText(gate)).join(', ')}` : '';
      return `- ⚠️ ${place}${markdownMessage(shorten(message, LONGEST_MESSAGE))} (${markdownText(code)}${incomplete})\n`;
    }),
    close: '',
    leftOut: (amount) => `\n${count(amount, 'problem')} left out here: the report does not fit.\n`,
  };
}

export function suppressedList(suppressed: readonly Suppressed[]): Listing {
  return {
    open: fold(`${count(suppressed.length, 'finding')} suppressed`),
    items: suppressed.map(({ finding, by, reason = '' }) => {
      const why = reason === '' ? '' : `: ${markdownText(shorten(reason, LONGEST_MESSAGE))}`;
      return `- ${markdownCode(placeOf(finding))} ${markdownCode(finding.rule)}, by ${by}${why}\n`;
    }),
    close: UNFOLD,
    leftOut: (amount) => `\n${count(amount, 'suppressed finding')} left out here: the report does not fit.\n`,
  };
}

const UNFOLD = '\n</details>\n';

function fold(summary: string): string {
  return `\n<details>\n<summary>${htmlText(summary)}</summary>\n\n`;
}

function row(finding: Finding, advice: string, { options, showStatus }: TableView): string {
  const { severity, status, message, rule, fix } = finding;
  const news = showStatus && status === 'introduced' ? ' **new**' : '';
  const what = [message, fix ? `Fix: ${fix.title}` : advice]
    .filter((part) => part !== '')
    .map((part) => markdownMessage(shorten(part, LONGEST_MESSAGE)))
    .join('<br>');
  return `| ${SIGNS[severity]} ${severity}${news} | ${where(finding, options)} | ${what} | ${markdownCode(rule)} |\n`;
}

function where({ path, start }: Finding, { link }: ReporterOptions): string {
  const place = markdownCode(`${path}:${start.line}`);
  const address = link?.(path, start.line);
  return address?.startsWith('https://') ? `[${place}](${linkTarget(address)})` : place;
}

/** Whatever could end a link's target or a table's cell is percent-encoded. */
function linkTarget(address: string): string {
  return address
    .toWellFormed()
    .replace(/[^\w./:#?=&%~@+,;!()-]/gu, (character) => encodeURIComponent(character))
    .replaceAll('(', '%28')
    .replaceAll(')', '%29');
}
