import type { GateResult, Report, Verdict } from '../model/report.ts';
import { wrap } from './display-width.ts';
import { terminalText } from './escape.ts';
import { sortOut } from './judged.ts';
import { VERDICT_SIGN, type Paint } from './paint.ts';
import { count, countSeverities, lookedAt, severitiesInWords } from './wording.ts';

/** One line per gate, then the whole in a few lines. */
export function summaryLines(report: Report, paint: Paint, width: number): readonly string[] {
  const idWidth = Math.max(0, ...report.gates.map(({ id }) => id.length));
  return [
    paint('bold', 'Gates') + paint('dim', thresholdNote(report.gates)),
    ...report.gates.flatMap((gate) => gateLines(gate, idWidth, paint, width)),
    '',
    ...closing(report, paint),
  ];
}

/** What fails a gate, where it is the same for all: that one passes with findings would surprise otherwise. */
function thresholdNote(gates: readonly GateResult[]): string {
  const [failOn, ...others] = new Set(gates.flatMap((gate) => gate.failOn ?? []));
  if (failOn === undefined || others.length > 0) return '';
  if (failOn === 'never') return ' (no finding fails one)';
  if (failOn === 'critical') return ' (a critical finding fails one)';
  return failOn === 'info' ? ' (any finding fails one)' : ` (a finding of ${failOn} or worse fails one)`;
}

const VERDICT_WIDTH = 'not run'.length;

/** Columns that notes get even where the terminal is too narrow for them. */
const LEAST_NOTE = 24;

function gateLines(gate: GateResult, idWidth: number, paint: Paint, width: number): readonly string[] {
  const { verdict } = gate;
  const name = verdictName(verdict).padEnd(VERDICT_WIDTH);
  const notes = [
    severitiesInWords(gate.counts),
    gate.reason ?? '',
    gate.notRun.length > 0 ? `${count(gate.notRun.length, 'rule')} not run: ${reasons(gate)}` : '',
  ].filter((note) => note !== '');
  const indent = idWidth + VERDICT_WIDTH + 6;
  const [first = '', ...more] = wrap(notes.join(' · '), Math.max(width - indent, LEAST_NOTE));
  const head = `${paint(verdict, VERDICT_SIGN[verdict])} ${gate.id.padEnd(idWidth)}  ${paint(verdict, name)}  ${first}`;
  return [head.trimEnd(), ...more.map((line) => `${paint(verdict, '│')}${' '.repeat(indent - 1)}${line}`)];
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
