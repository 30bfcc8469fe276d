import type { ActiveRule } from '../model/active-rule.ts';
import type { RawFinding } from '../model/inspection.ts';
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
}

/** One side of a comparison, linked: all findings of all rules, before policy. */
export interface LinkedTree {
  readonly tree: InspectedTree;
  readonly linked: Linked;
  /** In report order. */
  readonly findings: readonly Fingerprinted[];
}

/** Links a tree and brings its findings into their final order. */
export function linkTree(tree: InspectedTree, rules: ReadonlyMap<string, ActiveRule>, ports: Ports): LinkedTree {
  const linked = link(tree.inspections, [...rules.values()], ports);
  const all = [...tree.inspections.flatMap(({ findings }) => findings), ...linked.findings];
  const findings = mergeOverlapping(all.toSorted(compareFindings), rules);
  const prints = fingerprints(findings);
  return { tree, linked, findings: findings.map((raw, at) => ({ raw, fingerprint: prints[at] ?? '' })) };
}
