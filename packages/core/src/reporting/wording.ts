import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { SEVERITIES, type Severity } from '../model/severity.ts';

/** Any text of a report that has a place. */
interface Place {
  readonly path: string;
  readonly start: { readonly line: number; readonly column: number };
}

/** `path:line:column`, as editors and terminals make it a link. Not escaped. */
export function placeOf({ path, start }: Place): string {
  return `${path}:${start.line}:${start.column}`;
}

/** "1 finding", "3 findings". */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${amount} ${amount === 1 ? one : many}`;
}

/** "2 critical, 5 low"; empty when there is nothing. */
export function severitiesInWords(counts: Readonly<Record<Severity, number>>): string {
  return SEVERITIES.filter((severity) => counts[severity] > 0)
    .map((severity) => `${counts[severity]} ${severity}`)
    .join(', ');
}

export function countSeverities(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** What was inspected: that nothing was found means something only to those who know what was looked at. Not escaped. */
export function lookedAt({ stats }: Report): string {
  const kinds = Object.entries(stats.artifacts).filter(([, amount]) => amount > 0);
  const known = kinds.length > 0 ? ` (${kinds.map(([kind, amount]) => `${amount} ${kind}`).join(', ')})` : '';
  const judged = `${count(stats.files - stats.unchanged, 'file')} looked at`;
  return stats.unchanged > 0 ? `${judged}, ${stats.unchanged} unchanged${known}` : `${judged}${known}`;
}

/** Prose on one line, cut after its first sentence: as much of a rule's help as fits beside a finding. */
function firstSentence(prose: string): string {
  const line = oneLine(prose);
  const end = /[.!?](?= \p{Lu})/u.exec(line);
  return end ? line.slice(0, end.index + 1) : line;
}

function oneLine(prose: string): string {
  return prose.trim().replace(/\s+/g, ' ');
}

/** A message of several sentences says what is wrong, then what to do about it here, which is better than general advice. */
function saysWhatToDo(message: string): boolean {
  return firstSentence(message) !== oneLine(message);
}

/**
 * What to say beside each finding about what to do: the advice of its rule, at the first finding of that rule that needs
 * it. Empty where the message or a fix says it better, or where it has been said.
 */
export function adviceOnce(findings: readonly Finding[]): readonly string[] {
  const advised = new Set<string>();
  return findings.map(({ rule, message, fix, help }) => {
    if (fix || saysWhatToDo(message) || advised.has(rule)) return '';
    advised.add(rule);
    return firstSentence(help);
  });
}

/** At most `limit` UTF-16 units, cut between characters, with an ellipsis where something is missing. */
export function shorten(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
