import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { wrap } from './display-width.ts';
import { terminalText } from './escape.ts';
import type { Paint } from './paint.ts';
import { count } from './wording.ts';

export interface ProblemView {
  readonly paint: Paint;
  readonly width: number;
  /** Only what leaves a gate incomplete. */
  readonly onlyGrave: boolean;
}

/** More different problems than this are counted only. */
const MOST_PROBLEMS = 50;

/** Of places with the same problem, this many are named: thirty broken links are one thing to know. */
const MOST_PLACES = 3;

/** What could not be checked: where, the problem's code, the gates that it leaves incomplete; then the message, once. */
export function problemLines(report: Report, view: ProblemView): readonly string[] {
  const { paint, onlyGrave } = view;
  const problems = report.problems.filter(({ gates = [] }) => !onlyGrave || gates.length > 0);
  if (problems.length === 0) return [];
  const alike = [
    ...Map.groupBy(problems, ({ code, message, gates = [] }) => [code, message, ...gates].join('\0')).values(),
  ];
  const shown = alike.slice(0, MOST_PROBLEMS);
  const left = alike.slice(MOST_PROBLEMS).reduce((sum, { length }) => sum + length, 0);
  return [
    paint('bold', `Could not be checked: ${count(problems.length, 'problem')}`),
    ...shown.flatMap((group) => groupLines(group, view)),
    ...(left > 0 ? [paint('dim', `… and ${left} more; --format=json lists them all`)] : []),
  ];
}

/** Problems that differ in nothing but their place. */
function groupLines(group: readonly Problem[], { paint, width }: ProblemView): readonly string[] {
  const [first] = group;
  if (!first) return [];
  const { code, message, gates = [] } = first;
  const header = [
    paint('bold', terminalText(places(group))),
    paint('dim', terminalText(code)),
    gates.length > 0 ? `incomplete: ${terminalText(gates.join(', '))}` : '',
  ];
  return [
    `${paint('partial', '!')} ${header.filter((part) => part !== '').join('  ')}`,
    ...wrap(message, width - 2).map((line) => `${paint('partial', '│')} ${line}`),
  ];
}

function places(group: readonly Problem[]): string {
  const named = group
    .slice(0, MOST_PLACES)
    .map(place)
    .filter((text) => text !== '');
  const left = group.length - MOST_PLACES;
  return left > 0 ? `${named.join(', ')} and ${left} more` : named.join(', ');
}

function place({ path, line, column }: Problem): string {
  return [path, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
}
