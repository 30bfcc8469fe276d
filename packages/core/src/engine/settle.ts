import type { RawFinding } from '../model/inspection.ts';
import type { Problem } from '../model/problem.ts';
import type { Suppressed } from '../model/report.ts';
import { policyState } from '../policy/state.ts';
import { silence, type SilenceableFinding, type Silencers } from '../policy/suppress.ts';
import { unusedSuppressions, type RunScope } from '../policy/unused.ts';
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
  readonly silenced: readonly (Pick<Suppressed, 'by' | 'reason'> & { readonly finding: Fingerprinted })[];
  readonly problems: readonly Problem[];
}

/** Applies suppressions to a linked tree, then judges the suppressions themselves. */
export function settle(linked: LinkedTree, prepared: Prepared): SettledTree {
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
  const about = policyFindings(prepared, linked, silencers, outcome, problems);
  const active = findings.filter((finding) => !outcome.silenced.has(finding)).map(({ finding }) => finding);
  return {
    active: [...active, ...about.findings].toSorted((a, b) => compareFindings(a.raw, b.raw)),
    silenced: findings.flatMap((finding) => {
      const by = outcome.silenced.get(finding);
      return by ? [{ ...by, finding: finding.finding }] : [];
    }),
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
  { tree }: LinkedTree,
  silencers: Silencers,
  outcome: ReturnType<typeof silence>,
  problems: readonly Problem[],
): { readonly findings: readonly Fingerprinted[]; readonly problems: readonly Problem[] } {
  const state = policyState({
    ignores: silencers.inline,
    unused: unusedSuppressions(silencers, outcome, runScope(prepared, tree, problems)),
    expired: outcome.expired,
    places: prepared.places,
    changedFiles: prepared.changedFiles,
  });
  const raws: RawFinding[] = [];
  const failures: Problem[] = [];
  new Dispatcher([...prepared.rules.values()], prepared.ports).dispatch('policy-state', state, undefined, {
    finding: (rule, finding) => raws.push({ ...finding, rule: rule.id, identity: finding.identity ?? finding.message }),
    problem: (problem) => failures.push(problem),
  });
  const prints = fingerprints(raws);
  return { findings: raws.map((raw, at) => ({ raw, fingerprint: prints[at] ?? '' })), problems: failures };
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
