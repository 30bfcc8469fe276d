import type { Finding, ReportedFix } from '../model/finding.ts';
import { codeFrame, type FrameRow } from './code-frame.ts';
import { wrap } from './display-width.ts';
import { terminalText } from './escape.ts';
import { RAIL, SEVERITY_SIGN, type Paint } from './paint.ts';
import type { ShownFiles } from './source.ts';
import { count, placeOf } from './wording.ts';

/** How findings are shown. */
export interface FindingView {
  readonly paint: Paint;
  readonly width: number;
  readonly files: ShownFiles;
  /** Whether new findings stand among old ones. */
  readonly showStatus: boolean;
}

/** What of a finding is worth showing after those above it. */
export interface Parts {
  /** Empty where there is none, or where it has been given already. */
  readonly advice: string;
  readonly showCode: boolean;
}

/** More related places than this are counted only: an image used in forty places is one finding. */
const MOST_RELATED = 5;

/** One finding: place, severity and rule; the message; the code; related places; the remedy. Held together by a rail. */
export function findingLines(finding: Finding, { advice, showCode }: Parts, view: FindingView): readonly string[] {
  const { paint, width } = view;
  const style = RAIL[finding.severity];
  const rail = paint(style, '│');
  const message = wrap(finding.message, width - 2);
  const frame = showCode ? frameLines(finding, view) : [];
  const notes = [...relatedNotes(finding), ...remedyNotes(finding.fix, advice)];
  return [
    `${paint(style, SEVERITY_SIGN[finding.severity])} ${header(finding, view)}`,
    ...message.map((line) => `${rail} ${line}`),
    ...(frame.length > 0 ? [rail, ...frame.map((line) => `${rail} ${line}`)] : []),
    ...(frame.length > 0 && notes.length > 0 ? [rail] : []),
    ...notes.flatMap((note) => noteLines(note, view).map((line) => `${rail} ${line}`)),
  ];
}

function header(finding: Finding, { paint, showStatus }: FindingView): string {
  const parts = [
    paint('bold', terminalText(placeOf(finding))),
    paint(finding.severity, finding.severity),
    paint('dim', terminalText(finding.rule)),
    finding.confidence === 'certain' ? '' : paint('dim', finding.confidence),
    showStatus && finding.status === 'introduced' ? paint('bold', 'new') : '',
  ];
  return parts.filter((part) => part !== '').join('  ');
}

function frameLines(finding: Finding, { paint, width, files }: FindingView): readonly string[] {
  const file = files(finding.path);
  if (!file) return [];
  const digits = String(finding.end.line + 1).length;
  const rows = codeFrame(file, finding, width - digits - 7);
  const carets = RAIL[finding.severity];
  const isLong = !rows.some((row) => row.kind === 'marks');
  return rows.map((row) => {
    if (row.kind === 'marks') return `  ${' '.repeat(digits)} ${paint('dim', '┆')} ${paint(carets, row.text)}`;
    const marker = isLong && isFound(row) ? paint(carets, '>') : ' ';
    return `${marker} ${paint('dim', `${gutter(row).padStart(digits)} ┆`)} ${content(row, paint)}`.trimEnd();
  });
}

function isFound(row: FrameRow): boolean {
  return row.kind === 'gap' || (row.kind === 'code' && row.found);
}

function gutter(row: FrameRow): string {
  return row.kind === 'code' ? String(row.line) : '⋮';
}

function content(row: FrameRow, paint: Paint): string {
  if (row.kind === 'gap') return paint('dim', count(row.lines, 'more line'));
  return row.kind === 'code' && !row.found ? paint('dim', row.text) : row.text;
}

interface Note {
  readonly label: 'see' | 'fix' | 'help';
  readonly text: string;
}

function relatedNotes(finding: Finding): readonly Note[] {
  const notes = finding.related.slice(0, MOST_RELATED).map((related): Note => {
    return { label: 'see', text: `${placeOf(related)}  ${related.message}` };
  });
  const left = finding.related.length - notes.length;
  return left > 0 ? [...notes, { label: 'see', text: `… and ${count(left, 'more place')}` }] : notes;
}

const HOW_TO_FIX = { safe: '--fix applies it', review: '--fix=review applies it, look at the result' } as const;

function remedyNotes(fix: ReportedFix | undefined, advice: string): readonly Note[] {
  if (fix) return [{ label: 'fix', text: `${fix.title} (${HOW_TO_FIX[fix.safety]})` }];
  return advice === '' ? [] : [{ label: 'help', text: advice }];
}

const NOTE_INDENT = 6;

function noteLines({ label, text }: Note, { paint, width }: FindingView): readonly string[] {
  const [first = '', ...more] = wrap(text, width - 2 - NOTE_INDENT);
  const style = label === 'fix' ? 'fix' : 'dim';
  return [`${paint(style, label.padEnd(NOTE_INDENT))}${first}`, ...more.map((line) => ' '.repeat(NOTE_INDENT) + line)];
}
