import type { ActiveRule } from '../model/active-rule.ts';
import type { AnyRule, Gate } from '../model/gate.ts';
import type { Severity } from '../model/severity.ts';
import { compileGlobs } from './glob.ts';
import { fullSetting } from './merge.ts';
import type { Policy, PolicySuppression, Threshold } from './policy.ts';
import { inProfile } from './profiles.ts';

/** A policy applied to the gates at hand: what the engine needs to know, without another look at the policy. */
export interface ResolvedPolicy {
  /** The gates that are not switched off, in their order. */
  readonly gates: readonly Gate[];
  /** The rules that are switched on, in the order of gates and their rules. */
  readonly rules: readonly ActiveRule[];
  /** The least severity that fails a gate. */
  readonly threshold: (gate: string) => Threshold;
  /** Whether a file is inspected. */
  readonly includes: (path: string) => boolean;
  /** What the verdict is to be judged on, where the policy says so. */
  readonly only: 'introduced' | 'all' | undefined;
  readonly suppressions: readonly CompiledSuppression[];
  /** Path of the baseline file. */
  readonly baseline: string | undefined;
  /** Equal for policies that make the inspection of a file come out the same: for caches. */
  readonly key: string;
}

/** A suppression of the policy with its glob compiled. */
export interface CompiledSuppression {
  readonly suppression: PolicySuppression;
  readonly covers: (path: string) => boolean;
}

/** Applies a policy that has been parsed and extended. */
export function resolvePolicy(policy: Policy, gates: readonly Gate[]): ResolvedPolicy {
  const enabled = gates.filter(({ id }) => policy.gates?.[id]?.enabled !== false);
  const rules = enabled.flatMap((gate) => gate.rules.flatMap((rule) => activate(rule, gate.id, policy) ?? []));
  return {
    gates: enabled,
    rules,
    threshold: (gate) => thresholdOf(policy, gate),
    includes: pathFilter(policy.paths ?? {}),
    only: policy.only,
    suppressions: (policy.suppressions ?? []).map((suppression) => ({
      suppression,
      covers: suppression.path === undefined ? () => true : compileGlobs([suppression.path]),
    })),
    baseline: policy.baseline,
    key: JSON.stringify(rules.map(({ rule, options }) => [rule.id, Object.entries(options).toSorted(byName)])),
  };
}

/** The rule that the policy's `registries` set. */
const REGISTRY_RULE = 'provenance/image-registry-not-allowed';

interface Setting {
  readonly severity?: Severity | 'off' | undefined;
  readonly options: Readonly<Record<string, unknown>>;
}

/** The rule as the policy wants it; undefined where it is off. Exact names win over `gate/*`, both over the profile. */
function activate(rule: AnyRule, gate: string, policy: Policy): ActiveRule | undefined {
  const ofGate = fullSetting(policy.rules?.[`${gate}/*`] ?? {});
  const ofRule = fullSetting(policy.rules?.[rule.id] ?? {});
  const ofRegistries = rule.id === REGISTRY_RULE ? registrySetting(policy.registries ?? {}) : NOTHING_SET;
  const named = ofRule.severity ?? ofGate.severity;
  const severity = named ?? ofRegistries.severity;
  if (severity === 'off') return undefined;
  if (severity === undefined && !inProfile(rule, policy.profile ?? 'default')) return undefined;
  return {
    rule,
    gate,
    severity: severity ?? rule.severity,
    severityFixed: severity !== undefined,
    options: { ...defaults(rule), ...ofRegistries.options, ...ofRule.options },
  };
}

const NOTHING_SET: Setting = { options: {} };

/** A list of registries switches the rule on. */
function registrySetting({ allow, deny }: NonNullable<Policy['registries']>): Setting {
  if (!allow && !deny) return NOTHING_SET;
  return { severity: 'high', options: { ...(allow ? { allow } : {}), ...(deny ? { deny } : {}) } };
}

function defaults(rule: AnyRule): Record<string, unknown> {
  return Object.fromEntries(Object.entries(rule.options ?? {}).map(([name, option]) => [name, option.default]));
}

function thresholdOf({ failOn = 'high' }: Policy, gate: string): Threshold {
  return typeof failOn === 'string' ? failOn : (failOn[gate] ?? failOn['default'] ?? 'high');
}

function pathFilter({ include, exclude = [] }: NonNullable<Policy['paths']>): (path: string) => boolean {
  const included = include?.length ? compileGlobs(include) : () => true;
  const excluded = compileGlobs(exclude);
  return (path) => included(path) && !excluded(path);
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
