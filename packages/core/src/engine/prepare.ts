import type { ActiveRule } from '../model/active-rule.ts';
import type { Gate } from '../model/gate.ts';
import type { PortName, Ports } from '../model/ports.ts';
import type { Span } from '../model/span.ts';
import { mergePolicies } from '../policy/merge.ts';
import type { Policy, PolicySuppression } from '../policy/policy.ts';
import { resolvePolicy, type ResolvedPolicy } from '../policy/resolve.ts';
import type { ChangedPolicyFile } from '../policy/state.ts';
import { VERSION } from '../version.ts';
import { loadBaseline } from './load-baseline.ts';
import { loadPolicy } from './load-policy.ts';
import { policyChanges } from './policy-changes.ts';
import type { ScanOptions } from './scan.ts';

/** Everything that is settled before the first file is read. */
export interface Prepared {
  /** All gates, also those that are switched off. */
  readonly gates: readonly Gate[];
  readonly policy: ResolvedPolicy;
  /** The rules that run, by id. */
  readonly rules: ReadonlyMap<string, ActiveRule>;
  readonly notRun: readonly RuleNotRun[];
  /** Fingerprints that the baseline lists. */
  readonly baseline: readonly string[];
  /** Where suppressions of the policy are written. */
  readonly places: ReadonlyMap<PolicySuppression, Span>;
  /** Texts of the policy files, by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** What the change does to the policy, when the base's is in force. */
  readonly changedFiles: readonly ChangedPolicyFile[];
  readonly judged: 'introduced' | 'all';
  /** Whether the policy comes from another tree than the one that is judged. */
  readonly policyFromBase: boolean;
  readonly whole: boolean;
  readonly ports: Ports;
  /** Equal when inspections of equal files are equal. */
  readonly ruleSet: string;
  /** Equal for the shards of one scan: they look at the same files in the same way. */
  readonly scope: string;
}

/** A rule that could not run, and why. */
interface RuleNotRun {
  readonly rule: string;
  readonly gate: string;
  readonly reason: string;
}

/** Loads and applies the policy. */
export async function prepare(options: ScanOptions, gates: readonly Gate[]): Promise<Prepared> {
  const { workspace, policyFrom = workspace, ports = {}, base } = options;
  const loaded = await loadPolicy(policyFrom, gates, options.policy);
  const merged = options.override ? mergePolicies(loaded.policy, options.override) : loaded.policy;
  const resolved = resolvePolicy(merged, gates);
  const missing = resolved.rules.filter(({ rule }) => missingPorts(rule.needs ?? [], ports).length > 0);
  const policy = { ...resolved, rules: resolved.rules.filter((active) => !missing.includes(active)) };
  const judged = resolved.only ?? options.judge ?? (base ? 'introduced' : 'all');
  const ruleSet = `${VERSION}:${resolved.key}`;
  return {
    gates,
    policy,
    rules: new Map(policy.rules.map((active) => [active.rule.id, active])),
    notRun: [...missing.map(withoutPorts(ports)), ...withoutDate(merged, ports)],
    baseline: resolved.baseline === undefined ? [] : await loadBaseline(policyFrom, resolved.baseline),
    places: loaded.places,
    texts: loaded.texts,
    changedFiles: await policyChanges(options, gates, { texts: loaded.texts, baseline: resolved.baseline }),
    judged,
    policyFromBase: policyFrom !== workspace,
    whole: options.whole ?? true,
    ports,
    ruleSet,
    scope: JSON.stringify([ruleSet, judged, base !== undefined, merged.paths ?? {}]),
  };
}

function withoutPorts(ports: Ports): (active: ActiveRule) => RuleNotRun {
  return ({ rule, gate }) => ({
    rule: rule.id,
    gate,
    reason: `It needs ${missingPorts(rule.needs ?? [], ports).join(' and ')}.`,
  });
}

/** Without a date nobody can say whether a suppression has expired. That matters only where one has a last day. */
function withoutDate({ suppressions = [] }: Policy, { clock }: Ports): readonly RuleNotRun[] {
  if (clock || !suppressions.some(({ until }) => until !== undefined)) return [];
  return [{ rule: 'policy/expired-suppression', gate: 'policy', reason: 'It needs the date of today (ports.clock).' }];
}

function missingPorts(needs: readonly PortName[], ports: Ports): readonly PortName[] {
  return needs.filter((name) => !(name in ports));
}
