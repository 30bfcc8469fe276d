import type { Finding } from '../model/finding.ts';
import type { Gate } from '../model/gate.ts';
import type { Problem } from '../model/problem.ts';
import type { GateResult, Report, Verdict } from '../model/report.ts';
import { atLeast, SEVERITIES, type Severity } from '../model/severity.ts';
import type { Threshold } from './policy.ts';
import type { ResolvedPolicy } from './resolve.ts';

/** What a run yielded, as far as verdicts depend on it. */
export interface Evidence {
  /** All gates there are, in lifecycle order; those that the policy switched off get a result too. */
  readonly gates: readonly Gate[];
  readonly policy: Pick<ResolvedPolicy, 'gates' | 'rules' | 'threshold'>;
  /** Findings that nothing silences. Fixed ones are ignored. */
  readonly findings: readonly Pick<Finding, 'gate' | 'severity' | 'status'>[];
  readonly judged: Report['judged'];
  /** Those that name gates make these gates incomplete. */
  readonly problems: readonly Problem[];
  /** Ids of the gates that had something to inspect. */
  readonly inspected: ReadonlySet<string>;
  /** Rules that could not run because a port is missing. */
  readonly notRun: readonly { readonly rule: string; readonly gate: string; readonly reason: string }[];
}

/** The verdict of each gate, and the worst of them. */
export function judge(evidence: Evidence): { readonly gates: readonly GateResult[]; readonly verdict: Verdict } {
  const gates = evidence.gates.map((gate) => judgeGate(gate, evidence));
  return { gates, verdict: worst(gates.map(({ verdict }) => verdict)) };
}

/** `not-run` only when nothing ran. */
function worst(verdicts: readonly Verdict[]): Verdict {
  return (['fail', 'partial', 'pass'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'not-run';
}

function judgeGate(gate: Gate, evidence: Evidence): GateResult {
  const judged = evidence.findings.filter(
    (finding) =>
      finding.gate === gate.id &&
      (evidence.judged === 'introduced' ? finding.status === 'introduced' : finding.status !== 'fixed'),
  );
  const counts = countBySeverity(judged.map(({ severity }) => severity));
  const notRun = evidence.notRun.filter((rule) => rule.gate === gate.id).map(({ rule, reason }) => ({ rule, reason }));
  const conclusion = conclude(gate, counts, notRun.length, evidence);
  const failOn = conclusion.verdict === 'not-run' ? {} : { failOn: evidence.policy.threshold(gate.id) };
  return { id: gate.id, title: gate.title, ...conclusion, ...failOn, counts, notRun };
}

type Conclusion = Pick<GateResult, 'verdict' | 'reason'>;

/** What was found fails a gate even if more could not be looked at. */
function conclude({ id }: Gate, counts: GateResult['counts'], rulesNotRun: number, evidence: Evidence): Conclusion {
  const { policy } = evidence;
  const active = policy.rules.filter(({ gate }) => gate === id).length;
  if (!policy.gates.some((gate) => gate.id === id)) return notRunBecause('It is switched off.');
  if (active === 0) return notRunBecause('None of its rules is switched on.');
  const failing = failingSentence(counts, policy.threshold(id), evidence.judged);
  if (failing) return { verdict: 'fail', reason: failing };
  const problems = evidence.problems.filter(({ gates }) => gates?.includes(id));
  if (problems.length > 0) return { verdict: 'partial', reason: problemSentence(problems) };
  if (!evidence.inspected.has(id)) return notRunBecause('There is nothing here that it inspects.');
  if (rulesNotRun >= active) return notRunBecause('None of its rules could run: what they need was not given.');
  if (rulesNotRun > 0)
    return {
      verdict: 'partial',
      reason: `${rulesNotRun} of its ${active} rules could not run: what they need was not given.`,
    };
  return { verdict: 'pass' };
}

function notRunBecause(reason: string): Conclusion {
  return { verdict: 'not-run', reason };
}

/** The numbers stand beside it, in `counts`. */
function failingSentence(
  counts: GateResult['counts'],
  threshold: Threshold,
  judged: Report['judged'],
): string | undefined {
  if (threshold === 'never') return undefined;
  if (!SEVERITIES.some((severity) => counts[severity] > 0 && atLeast(severity, threshold))) return undefined;
  const which = judged === 'introduced' ? 'A finding that the change introduces' : 'A finding';
  return threshold === 'critical' ? `${which} is critical.` : `${which} is ${threshold} or worse.`;
}

function problemSentence(problems: readonly Problem[]): string {
  const paths = [...new Set(problems.map(({ path, code }) => path ?? code))];
  const [first = ''] = paths;
  const others = paths.length === 1 ? '' : ` and ${paths.length - 1} more`;
  return `Part of what it looks at could not be inspected: ${first}${others}.`;
}

function countBySeverity(severities: readonly Severity[]): Record<Severity, number> {
  const counts = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
  for (const severity of severities) counts[severity]++;
  return counts;
}
