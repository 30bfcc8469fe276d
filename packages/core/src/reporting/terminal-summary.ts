import type { GateResult, Report, Verdict } from '../model/report.ts';
import { terminalText } from './escape.ts';
import { sortOut } from './judged.ts';
import { VERDICT_SIGN, type Paint } from './paint.ts';
import { count, countSeverities, lookedAt, severitiesInWords } from './wording.ts';

/** More problems than this are counted only. */
const MOST_PROBLEMS = 50;

/** What could not be checked. `onlyGrave`: only what leaves a gate incomplete. */
export function problemLines(report: Report, paint: Paint, onlyGrave: boolean): readonly string[] {
  const problems = report.problems.filter(({ gates = [] }) => !onlyGrave || gates.length > 0);
  if (problems.length === 0) return [];
  const lines = problems.slice(0, MOST_PROBLEMS).map(({ code, message, path, line, column, gates = [] }) => {
    const place = [path, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
    const incomplete = gates.length > 0 ? ` (incomplete: ${gates.join(', ')})` : '';
    const parts = [
      place === '' ? '' : `${paint('bold', terminalText(place))}  `,
      terminalText(message),
      paint('dim', terminalText(`  ${code}${incomplete}`)),
    ];
    return `${paint('partial', '!')} ${parts.join('')}`;
  });
  const left = problems.length - lines.length;
  return [
    paint('bold', `Could not be checked: ${count(problems.length, 'problem')}`),
    ...lines,
    ...(left > 0 ? [paint('dim', `… and ${left} more; --format=json lists them all`)] : []),
  ];
}

/** One line per gate, then the whole in a few lines. */
export function summaryLines(report: Report, paint: Paint): readonly string[] {
  const idWidth = Math.max(0, ...report.gates.map(({ id }) => id.length));
  return [
    paint('bold', 'Gates'),
    ...report.gates.map((gate) => gateLine(gate, idWidth, paint)),
    '',
    ...closing(report, paint),
  ];
}

const VERDICT_WIDTH = 'not run'.length;

function gateLine(gate: GateResult, idWidth: number, paint: Paint): string {
  const { verdict } = gate;
  const name = verdictName(verdict).padEnd(VERDICT_WIDTH);
  const notes = [
    severitiesInWords(gate.counts),
    gate.reason ?? '',
    gate.notRun.length > 0 ? `${count(gate.notRun.length, 'rule')} not run: ${reasons(gate)}` : '',
  ].filter((note) => note !== '');
  const text = terminalText(notes.join(' · '));
  return `${paint(verdict, VERDICT_SIGN[verdict])} ${gate.id.padEnd(idWidth)}  ${paint(verdict, name)}  ${text}`.trimEnd();
}

function reasons(gate: GateResult): string {
  return [...new Set(gate.notRun.map(({ reason }) => reason))].join('; ');
}

function verdictName(verdict: Verdict): string {
  return verdict === 'not-run' ? 'not run' : verdict;
}

function closing(report: Report, paint: Paint): readonly string[] {
  const { judged, standing, fixed } = sortOut(report);
  const files = new Set(judged.map(({ path }) => path)).size;
  const news = report.judged === 'introduced' ? ' new' : '';
  const found =
    judged.length === 0
      ? `no${news} findings`
      : `${judged.length}${news} ${judged.length === 1 ? 'finding' : 'findings'} in ${count(files, 'file')}: ${severitiesInWords(countSeverities(judged))}`;
  const safe = judged.filter(({ fix }) => fix?.safety === 'safe').length;
  const review = judged.filter(({ fix }) => fix?.safety === 'review').length;
  const unchanged = report.judged === 'all' ? 0 : standing.length;
  const facts = [
    safe > 0 ? `${safe} fixable with --fix` : '',
    review > 0 ? `${review} ${safe > 0 ? 'more' : 'fixable'} with --fix=review` : '',
    unchanged > 0 ? `${unchanged} unchanged` : '',
    fixed.length > 0 ? `${fixed.length} fixed by this change` : '',
    report.suppressed.length > 0 ? `${report.suppressed.length} suppressed` : '',
  ].filter((fact) => fact !== '');
  return [
    `${paint(report.verdict, `${VERDICT_SIGN[report.verdict]} ${verdictName(report.verdict)}`)}  ${found}`,
    ...(facts.length > 0 ? [`· ${facts.join(' · ')}`] : []),
    paint('dim', `· ${terminalText(lookedAt(report))}`),
  ];
}
