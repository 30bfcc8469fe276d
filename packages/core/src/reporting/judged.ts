import type { Finding } from '../model/finding.ts';
import type { GateResult, Report } from '../model/report.ts';
import { atLeast, compareSeverity } from '../model/severity.ts';

/** Findings of a report by the part they play. Each is listed once, in the report's order. */
export interface Sorted {
  /** Those the verdicts are judged on. */
  readonly judged: readonly Finding[];
  /** Those that were there before the change, where only what it introduces is judged. */
  readonly standing: readonly Finding[];
  /** Those that the change removes; their places are the base's. */
  readonly fixed: readonly Finding[];
}

export function sortOut(report: Report): Sorted {
  const findings = distinct(report.findings);
  const present = findings.filter((finding) => finding.status !== 'fixed');
  const onlyIntroduced = report.judged === 'introduced';
  return {
    judged: present.filter((finding) => !onlyIntroduced || finding.status === 'introduced'),
    standing: present.filter((finding) => onlyIntroduced && finding.status === 'unchanged'),
    fixed: findings.filter((finding) => finding.status === 'fixed'),
  };
}

/** Whether the report compares with a base (without one, every finding counts as introduced). */
export function hasBase(report: Report): boolean {
  return report.judged === 'introduced' || report.findings.some((finding) => finding.status !== 'introduced');
}

/** Worst first, then what the change introduces, then the report's order. */
export function mostImportantFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => compareSeverity(a.severity, b.severity) || Number(isOld(a)) - Number(isOld(b)));
}

/** Whether this finding is among those that make its gate fail. */
export function failsGate(finding: Finding, gates: readonly GateResult[]): boolean {
  const gate = gates.find(({ id }) => id === finding.gate);
  if (gate?.verdict !== 'fail') return false;
  return gate.failOn === undefined || (gate.failOn !== 'never' && atLeast(finding.severity, gate.failOn));
}

function isOld(finding: Finding): boolean {
  return finding.status !== 'introduced';
}

function distinct(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const { rule, path, start, end, message, status } = finding;
    const key = [rule, path, start.line, start.column, end.line, end.column, status, message].join('\0');
    return !seen.has(key) && seen.add(key);
  });
}
