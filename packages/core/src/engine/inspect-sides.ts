import type { WorkspaceListing } from '../model/workspace.ts';
import { MANIFEST_ENDINGS, MANIFEST_MARK } from '../sources/kubernetes/recognise.ts';
import { inspectTree, type InspectedTree, type InspectionPlan, type Shard } from './inspect-tree.ts';
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
  const [own, other, manifests] = await Promise.all([
    workspace.list(),
    base?.list(),
    onlyNews ? workspace.holding?.(MANIFEST_MARK, MANIFEST_ENDINGS) : undefined,
  ]);
  watch.lap('list');
  const unchanged = onlyNews ? commonFiles(own, other) : new Set<string>();
  const head = await inspectTree(workspace, own, plan, { phase: 'inspect', unchanged, manifests });
  watch.lap('inspect');
  if (!base || !other) return { head: head.tree };
  const before = await inspectTree(base, other, plan, { phase: 'base', unchanged, manifests, shared: head.byKey });
  watch.lap('base');
  return { head: head.tree, base: before.tree };
}

/** Paths of files that are known to be the same on both sides. */
function commonFiles(own: WorkspaceListing, other: WorkspaceListing | undefined): ReadonlySet<string> {
  const ids = new Map(other?.files.map(({ path, id }) => [path, id]));
  return new Set(own.files.flatMap(({ path, id }) => (id !== undefined && ids.get(path) === id ? [path] : [])));
}
