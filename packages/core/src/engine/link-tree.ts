import type { ActiveRule } from '../model/active-rule.ts';
import type { Inspection, RawFinding } from '../model/inspection.ts';
import type { Ports } from '../model/ports.ts';
import { compareFindings } from './order.ts';
import { fingerprints } from './fingerprint.ts';
import type { InspectedTree } from './inspect-tree.ts';
import { link, type Linked } from './link.ts';
import { mergeOverlapping } from './merge-overlapping.ts';

/** A finding with its fingerprint, on the way to the report. */
export interface Fingerprinted {
  readonly raw: RawFinding;
  readonly fingerprint: string;
  /** Set where the place is one of the policy in force, which may be another text than the tree's file of that name. */
  readonly inPolicy?: true;
}

/** One side of a comparison, linked: all findings of all rules, before policy. */
export interface LinkedTree {
  readonly tree: InspectedTree;
  readonly linked: Linked;
  /** In report order. */
  readonly findings: readonly Fingerprinted[];
}

/**
 * Links a tree and brings its findings into their final order.
 * @param other a tree that is linked already: where its facts are the same, so is what follows from them
 */
export function linkTree(
  tree: InspectedTree,
  rules: ReadonlyMap<string, ActiveRule>,
  ports: Ports,
  other?: LinkedTree,
): LinkedTree {
  const known = other && sameFacts(tree, other.tree) ? other.linked : undefined;
  const linked = known ?? link(tree.inspections, [...rules.values()], ports);
  const all = [...tree.inspections.flatMap(({ findings }) => findings), ...linked.findings];
  const findings = mergeOverlapping(all.toSorted(compareFindings), rules);
  const prints = fingerprints(findings);
  return { tree, linked, findings: findings.map((raw, at) => ({ raw, fingerprint: prints[at] ?? '' })) };
}

function sameFacts(one: InspectedTree, other: InspectedTree): boolean {
  const [left, right] = [withFacts(one), withFacts(other)];
  return left.length === right.length && left.every((inspection, at) => hasSameFacts(inspection, right[at]));
}

/** In the order of paths, as a tree's inspections are. */
function withFacts({ inspections }: InspectedTree): readonly Inspection[] {
  return inspections.filter(({ facts }) => facts.length > 0);
}

function hasSameFacts(one: Inspection, other: Inspection | undefined): boolean {
  return one === other || JSON.stringify(one.facts) === JSON.stringify(other?.facts);
}
