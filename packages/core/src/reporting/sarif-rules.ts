import type { ReportingDescriptor } from 'sarif';
import type { Finding } from '../model/finding.ts';
import type { RuleMeta } from '../model/rule.ts';
import { SEVERITIES, type Severity } from '../model/severity.ts';
import { levelOf } from './sarif-results.ts';
import { shorten } from './wording.ts';

/** GitHub cuts descriptions here. */
const LONGEST_DESCRIPTION = 1024;
const MOST_TAGS = 10;

/**
 * GitHub's scale: over 9 critical, from 7 high, from 4 medium. A rule with such a figure makes security alerts, which is
 * too much for mere information.
 */
const SECURITY_SEVERITY: Readonly<Partial<Record<Severity, string>>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '3.0',
};

/** What the log says about a rule; a rule of which only findings are known is described by them. */
interface Described extends Pick<
  RuleMeta,
  'id' | 'severity' | 'title' | 'why' | 'remedy' | 'references' | 'equivalents'
> {
  readonly profiles: readonly string[];
}

/** Descriptions of all rules that were on or have found something, sorted by id. */
export function sarifRules(rules: readonly RuleMeta[], findings: readonly Finding[]): readonly ReportingDescriptor[] {
  const found = Map.groupBy(findings, ({ rule }) => rule);
  const described = new Map<string, Described>(rules.map((rule) => [rule.id, rule]));
  for (const [id, [first]] of found) if (first && !described.has(id)) described.set(id, fromFinding(first));
  return [...described.values()]
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((rule) => descriptor(rule, found.get(rule.id) ?? []));
}

function fromFinding({ rule, severity, title, help, references, equivalents }: Finding): Described {
  return { id: rule, severity, title, why: '', remedy: help, references, equivalents, profiles: ['default'] };
}

function descriptor(rule: Described, findings: readonly Finding[]): ReportingDescriptor {
  const severity = worst([rule.severity, ...findings.map((finding) => finding.severity)]);
  const securitySeverity = SECURITY_SEVERITY[severity];
  return {
    id: rule.id,
    shortDescription: { text: shorten(rule.title, LONGEST_DESCRIPTION) },
    fullDescription: { text: shorten(rule.why || rule.title, LONGEST_DESCRIPTION) },
    help: { text: helpText(rule), markdown: helpMarkdown(rule) },
    defaultConfiguration: { level: levelOf(rule.severity) },
    properties: {
      tags: tags(rule),
      precision: precision(rule.profiles),
      ...(securitySeverity !== undefined && { 'security-severity': securitySeverity }),
    },
  };
}

/** The policy may raise a rule's severity; code scanning knows one per rule. */
function worst(severities: readonly Severity[]): Severity {
  return SEVERITIES.find((severity) => severities.includes(severity)) ?? 'info';
}

/** The default profile holds the precise rules. */
function precision(profiles: readonly string[]): 'very-high' | 'high' | 'medium' {
  if (profiles.includes('default')) return 'very-high';
  return profiles.includes('strict') ? 'high' : 'medium';
}

function tags(rule: Described): string[] {
  const gate = rule.id.split('/')[0] ?? rule.id;
  return [...new Set(['security', 'containers', gate, ...rule.profiles])].slice(0, MOST_TAGS);
}

function helpText({ why, remedy, references }: Described): string {
  return [why, remedy, ...references].filter((part) => part !== '').join('\n\n');
}

function helpMarkdown({ title, why, remedy, references, equivalents }: Described): string {
  const links = references.map((reference) =>
    reference.startsWith('https://') ? `- <${reference}>` : `- ${reference}`,
  );
  return [
    `# ${title}`,
    why,
    remedy === '' ? '' : `## What to do\n\n${remedy}`,
    links.length > 0 ? `## References\n\n${links.join('\n')}` : '',
    equivalents.length > 0 ? `Other tools call it: ${equivalents.map((id) => `\`${id}\``).join(', ')}.` : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
