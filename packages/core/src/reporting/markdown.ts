import type { Report, Verdict } from '../model/report.ts';
import { SEVERITIES } from '../model/severity.ts';
import { markdownCode, markdownMessage, markdownText } from './escape.ts';
import { hasBase, mostImportantFirst, sortOut } from './judged.ts';
import { fitListings, utf8Length, type Listing } from './markdown-budget.ts';
import { findingTable, problemList, suppressedList } from './markdown-lists.ts';
import type { ReporterOptions } from './options.ts';
import { withoutSecrets } from './without-secrets.ts';
import { count, lookedAt, shorten } from './wording.ts';

/** A step summary holds 1 MiB; a larger one is not shown at all. The reserve is for what others write into it. */
const STEP_SUMMARY_BYTES = 1024 * 1024;
const RESERVE = 64 * 1024;

/** Findings that are seen without unfolding anything. */
const OPEN_ROWS = 25;

/** The share of the budget that problems may take before findings are listed. */
const PROBLEM_SHARE = 1 / 8;

const SIGNS: Readonly<Record<Verdict, string>> = { pass: '✅', fail: '❌', partial: '⚠️', 'not-run': '⚪' };
const VERDICTS: Readonly<Record<Verdict, string>> = {
  pass: 'all gates pass',
  fail: 'a gate fails',
  partial: 'not everything could be checked',
  'not-run': 'no gate ran',
};

/**
 * For step summaries and comments on GitHub: the gates, what was found, what could not be checked. Never longer than
 * the budget, never cut inside of an element; what does not fit is counted.
 */
export function markdown(report: Report, options: ReporterOptions = {}): string {
  const shown = withoutSecrets(report, options.source);
  const head = `${heading(shown)}\n\n${gateTable(shown)}\n${closing(shown)}\n`;
  const room = (options.budget ?? STEP_SUMMARY_BYTES - RESERVE) - utf8Length(head);
  const [problems = '', ...others] = fitListings(
    [
      { ...problemList(shown.problems), most: room * PROBLEM_SHARE },
      ...findingListings(shown, options),
      suppressedList(shown.suppressed),
    ],
    room,
  );
  const suppressed = others.pop() ?? '';
  return [head, ...others, problems, suppressed].join('');
}

function heading(report: Report): string {
  return `## ${SIGNS[report.verdict]} Hullgate: ${VERDICTS[report.verdict]}`;
}

function closing(report: Report): string {
  const { judged } = sortOut(report);
  const found = judged.length > 0 ? '' : `No ${report.judged === 'introduced' ? 'new ' : ''}findings. `;
  return `${found}${markdownText(lookedAt(report))}.`;
}

/** A reason may quote the tree; the table must fit any budget. */
const LONGEST_REASON = 300;

function gateTable({ gates }: Report): string {
  if (gates.length === 0) return '';
  const rows = gates.map(({ id, title, verdict, reason = '', counts, notRun }) => {
    const waiting = notRun.length > 0 ? `${count(notRun.length, 'rule')} not run` : '';
    const notes = [shorten(reason, LONGEST_REASON), waiting].filter((note) => note !== '').join(' · ');
    const cells = [
      `${SIGNS[verdict]} ${verdict === 'not-run' ? 'not run' : verdict}`,
      `${markdownMessage(shorten(title, LONGEST_REASON))} (${markdownCode(id)})`,
      ...SEVERITIES.map((severity) => (counts[severity] > 0 ? String(counts[severity]) : '')),
      markdownMessage(notes),
    ];
    return `| ${cells.join(' | ')} |\n`;
  });
  return `| | Gate | ${SEVERITIES.join(' | ')} | |\n|---|---|${SEVERITIES.map(() => '--:|').join('')}---|\n${rows.join('')}`;
}

function findingListings(report: Report, options: ReporterOptions): readonly Listing[] {
  const { judged, standing, fixed } = sortOut(report);
  const worstFirst = mostImportantFirst(judged);
  const isNew = report.judged === 'introduced';
  const found = count(judged.length, isNew ? 'new finding' : 'finding');
  const showStatus = !isNew && hasBase(report);
  return [
    findingTable(worstFirst.slice(0, OPEN_ROWS), { heading: found, options, showStatus }),
    findingTable(worstFirst.slice(OPEN_ROWS), {
      folded: count(judged.length - OPEN_ROWS, 'more finding'),
      options,
      showStatus,
    }),
    findingTable(mostImportantFirst(standing), {
      folded: `${count(standing.length, 'finding')} already there before this change, not judged`,
      options,
      showStatus,
    }),
    findingTable(mostImportantFirst(fixed), {
      folded: `${count(fixed.length, 'finding')} fixed by this change`,
      options: {},
      showStatus,
    }),
  ];
}
