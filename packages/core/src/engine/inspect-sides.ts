import type { Inspection } from '../model/inspection.ts';
import type { WorkspaceListing } from '../model/workspace.ts';
import { inspectTree, type InspectedTree, type InspectionPlan, type Shard } from './inspect-tree.ts';
import type { ListedSides } from './list-sides.ts';
import type { Prepared } from './prepare.ts';
import type { ScanOptions } from './scan.ts';
import type { Stopwatch } from './stopwatch.ts';

/** The inspected head and, where there is one, the base. */
export interface InspectedSides {
  readonly head: InspectedTree;
  readonly base?: InspectedTree;
}

/**
 * Inspects both sides of a comparison. What they have in common is inspected once; where only what is introduced is
 * judged, of common files only the facts are wanted, for nothing else in them can be introduced.
 */
export async function inspectSides(
  { workspace, base, ports = {}, signal, onProgress }: ScanOptions,
  { own, other, manifests }: ListedSides,
  { policy, ruleSet, judged }: Prepared,
  watch: Stopwatch,
  shard?: Shard,
): Promise<InspectedSides> {
  ports.cache?.open?.(ruleSet);
  const plan: InspectionPlan = {
    gates: policy.gates,
    rules: policy.rules,
    includes: policy.includes,
    ports,
    ...(signal ? { signal } : {}),
    ...(onProgress ? { onProgress } : {}),
    ...(shard ? { shard } : {}),
  };
  const onlyNews = base !== undefined && judged === 'introduced';
  const shared = base && new Map<string, Inspection>();
  const unchanged = onlyNews ? commonFiles(own, other) : new Set<string>();
  const common = { unchanged, manifests, ...(shared ? { shared } : {}) };
  const head = await inspectTree(workspace, own, plan, { phase: 'inspect', ...common });
  watch.lap('inspect');
  if (!base || !other) return { head };
  const before = await inspectTree(base, other, plan, { phase: 'base', ...common });
  watch.lap('base');
  return { head, base: before };
}

/** Paths of files that are known to be the same on both sides. */
function commonFiles(own: WorkspaceListing, other: WorkspaceListing | undefined): ReadonlySet<string> {
  const ids = new Map<string, string>();
  for (const { path, id } of other?.files ?? []) if (id !== undefined) ids.set(path, id);
  const common = new Set<string>();
  for (const { path, id } of own.files) if (id !== undefined && ids.get(path) === id) common.add(path);
  return common;
}
