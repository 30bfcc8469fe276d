import type { RawFinding } from '../model/inspection.ts';
import type { Problem } from '../model/problem.ts';
import { policyState, type PolicyState } from '../policy/state.ts';
import { silence, type Silence, type SilenceableFinding, type Silencers } from '../policy/suppress.ts';
import { unusedSuppressions, type RunScope } from '../policy/unused.ts';
import { addedSilences } from './added-silences.ts';
import { Dispatcher } from './dispatch.ts';
import { fingerprints } from './fingerprint.ts';
import type { InspectedTree } from './inspect-tree.ts';
import type { Fingerprinted, LinkedTree } from './link-tree.ts';
import { equivalentsOf } from './merge-overlapping.ts';
import { compareFindings } from './order.ts';
import type { Prepared } from './prepare.ts';

/** A tree with its suppressions applied. */
export interface SettledTree {
  /** Findings that nothing silences, in report order, with those about the policy itself. */
  readonly active: readonly Fingerprinted[];
  readonly silenced: readonly SilencedFinding[];
  readonly problems: readonly Problem[];
}

export interface SilencedFinding extends Silence {
  readonly finding: Fingerprinted;
}

/**
 * Applies suppressions to a linked tree, then judges the suppressions themselves.
 * @param base what the tree is compared with, settled
 */
export function settle(linked: LinkedTree, prepared: Prepared, base?: SettledTree): SettledTree {
  const { tree } = linked;
  const silencers: Silencers = {
    inline: tree.inspections.flatMap(({ suppressions }) => suppressions),
    policy: prepared.policy.suppressions,
    baseline: prepared.baseline,
    today: prepared.ports.clock?.today(),
  };
  const findings = linked.findings.map((finding) => silenceable(finding, prepared));
  const outcome = silence(findings, silencers);
  const problems = [
    ...tree.problems,
    ...tree.inspections.flatMap(({ problems }) => problems),
    ...linked.linked.problems,
  ];
  const active = findings.filter((finding) => !outcome.silenced.has(finding)).map(({ finding }) => finding);
  const silenced = findings.flatMap((finding) => {
    const by = outcome.silenced.get(finding);
    return by ? [{ ...by, finding: finding.finding }] : [];
  });
  const state = policyState({
    ignores: silencers.inline,
    unused: unusedSuppressions(silencers, outcome, runScope(prepared, tree, problems)),
    expired: outcome.expired,
    places: prepared.places,
    addedSilences: base ? addedSilences({ active, silenced }, base, prepared.rules) : [],
    changedFiles: prepared.changedFiles,
    policyFromBase: prepared.policyFromBase,
  });
  const about = policyFindings(prepared, state);
  return {
    active: [...active, ...about.findings].toSorted((a, b) => compareFindings(a.raw, b.raw)),
    silenced,
    problems: [...problems, ...about.problems],
  };
}

interface Silenceable extends SilenceableFinding {
  readonly finding: Fingerprinted;
}

function silenceable(finding: Fingerprinted, { rules }: Prepared): Silenceable {
  const { raw, fingerprint } = finding;
  return {
    finding,
    fingerprint,
    rule: raw.rule,
    equivalents: equivalentsOf(raw, rules),
    path: raw.at.path,
    offset: raw.at.start,
  };
}

/** What the policy gate says: it is judged last, for only now is it known which suppressions silenced nothing. */
function policyFindings(
  prepared: Prepared,
  state: PolicyState,
): { readonly findings: readonly Fingerprinted[]; readonly problems: readonly Problem[] } {
  const raws: RawFinding[] = [];
  const problems: Problem[] = [];
  new Dispatcher([...prepared.rules.values()], prepared.ports).dispatch('policy-state', state, undefined, {
    finding: (rule, finding) => raws.push({ ...finding, rule: rule.id, identity: finding.identity ?? finding.message }),
    problem: (problem) => problems.push(problem),
  });
  const prints = fingerprints(raws);
  const inPolicy = new Set(prepared.places.values());
  const findings = raws.map((raw, at) => ({
    raw,
    fingerprint: prints[at] ?? '',
    ...(inPolicy.has(raw.at) ? { inPolicy: true as const } : {}),
  }));
  return { findings, problems };
}

const NOTHING: ReadonlySet<string> = new Set();

function runScope({ rules, gates, whole }: Prepared, tree: InspectedTree, problems: readonly Problem[]): RunScope {
  const active = [...rules.values()].filter(({ gate }) => gate !== 'policy').map(({ rule }) => rule);
  const ran = new Set(active.map(({ id }) => id));
  const ranOnText = new Set(active.filter(({ on }) => on === 'text').map(({ id }) => id));
  const unchanged = new Set(tree.unchanged);
  const plain = new Set(tree.inspections.flatMap(({ path, kinds }) => (kinds.length === 0 ? [path] : [])));
  return {
    ran,
    ranOn: (path) => (unchanged.has(path) ? NOTHING : plain.has(path) ? ranOnText : ran),
    gates: gates.flatMap(({ id }) => (id === 'policy' ? [] : [id])),
    incomplete: new Set(
      problems.flatMap(({ path, gates: incomplete }) => (path !== undefined && incomplete ? [path] : [])),
    ),
    // In a file that was not judged nobody knows what a suppression silences.
    whole: whole && tree.unchanged.length === 0,
  };
}
