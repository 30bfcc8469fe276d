import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { Severity } from '../model/severity.ts';
import { lastLine } from './code-frame.ts';
import { commandData, commandProperty } from './escape.ts';
import { mostImportantFirst, sortOut } from './judged.ts';
import type { AnnotationLevel, ReporterOptions } from './options.ts';
import { withoutSecrets } from './without-secrets.ts';
import { count, shorten } from './wording.ts';

const LEVELS: Readonly<Record<Severity, AnnotationLevel>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'notice',
  info: 'notice',
};

/** GitHub keeps this many annotations of each level per step and drops the rest without a word. */
const MOST_OF_A_LEVEL = 10;

/** The runner cuts a longer message. In UTF-16 code units. */
const LONGEST_MESSAGE = 4096;

/**
 * Workflow commands for the findings that the verdict is judged on, most important first. Where a level has more than
 * GitHub keeps, its last annotation says how many are left and where to see them.
 * See https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function annotations(report: Report, options: ReporterOptions = {}): string {
  const levels = { ...LEVELS, ...options.levels };
  const { judged } = sortOut(withoutSecrets(report, options.source));
  const byLevel = Map.groupBy(mostImportantFirst(judged), ({ severity }) => levels[severity]);
  const { reserved = [], more = 'see the summary of this job' } = options;
  const lines = (['error', 'warning', 'notice'] as const).flatMap((level) => {
    const room = MOST_OF_A_LEVEL - reserved.filter((other) => other === level).length;
    return levelLines(level, byLevel.get(level) ?? [], Math.max(room, 1), more);
  });
  return lines.map((line) => `${line}\n`).join('');
}

function levelLines(
  level: AnnotationLevel,
  findings: readonly Finding[],
  room: number,
  more: string,
): readonly string[] {
  if (findings.length <= room) return findings.map((finding) => findingLine(level, finding));
  const shown = findings.slice(0, room - 1);
  const left = findings.length - shown.length;
  return [
    ...shown.map((finding) => findingLine(level, finding)),
    command(level, { title: 'Hullgate' }, `${count(left, `more ${level}`)}: ${more}`),
  ];
}

function findingLine(level: AnnotationLevel, finding: Finding): string {
  const { path, start, end, rule, title, message, fix } = finding;
  const last = lastLine(finding);
  const place = {
    file: path,
    line: start.line,
    endLine: last,
    // The runner discards columns of a place of several lines.
    ...(last === start.line && { col: start.column, ...(end.line === last && { endColumn: end.column }) }),
  };
  const remedy = fix ? `\nFix: ${fix.title}` : '';
  return command(
    level,
    { ...place, title: `${title} (${rule})` },
    shorten(message, LONGEST_MESSAGE - remedy.length) + remedy,
  );
}

function command(
  level: AnnotationLevel,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const list = Object.entries(properties).map(([name, value]) => `${name}=${commandProperty(String(value))}`);
  return `::${level} ${list.join(',')}::${commandData(message)}`;
}
