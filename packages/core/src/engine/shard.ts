import type { InspectedTree, Shard } from './inspect-tree.ts';

/** What one machine of several hands over: inspections of its part, plain JSON. */
export interface ShardBundle {
  readonly schemaVersion: 1;
  readonly shard: Shard;
  /** Equal for all shards of a scan: rules with their options, the files that take part, and what is judged. */
  readonly scope: string;
  readonly head: InspectedTree;
  readonly base?: InspectedTree;
}

/** Why bundles cannot be merged. */
export class ShardError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ShardError';
  }
}

/**
 * Joins the bundles of all shards, in whatever order they come.
 * @throws {@link ShardError} when one is missing, comes twice, or was made with other rules
 */
export function joinShards(
  bundles: readonly ShardBundle[],
  scope: string,
): { head: InspectedTree; base?: InspectedTree } {
  const total = bundles[0]?.shard.total ?? 0;
  const given = bundles.map(({ shard }) => shard.index).toSorted((a, b) => a - b);
  if (total === 0) throw new ShardError('There is no bundle to merge.');
  if (bundles.some(({ shard }) => shard.total !== total))
    throw new ShardError('The bundles come from scans with different numbers of shards.');
  const missing = Array.from({ length: total }, (_, at) => at + 1).filter((index) => !given.includes(index));
  if (missing.length > 0) throw new ShardError(`Of ${total} shards these are missing: ${missing.join(', ')}.`);
  if (given.length > total) throw new ShardError('A shard was given twice.');
  if (bundles.some((bundle) => bundle.scope !== scope)) {
    throw new ShardError(
      'A bundle was made with another version, policy or other options than this merge. Run all shards anew.',
    );
  }
  const bases = bundles.flatMap(({ base }) => base ?? []);
  if (bases.length > 0 && bases.length < total)
    throw new ShardError('Some shards were compared with a base and some were not.');
  const head = joinTrees(bundles.map(({ head }) => head));
  return bases.length > 0 ? { head, base: joinTrees(bases) } : { head };
}

function joinTrees(trees: readonly InspectedTree[]): InspectedTree {
  const sum = (value: (tree: InspectedTree) => number): number => trees.reduce((total, tree) => total + value(tree), 0);
  const problems = new Map(
    trees.flatMap((tree) => tree.problems.map((problem) => [JSON.stringify(problem), problem] as const)),
  );
  return {
    inspections: trees.flatMap(({ inspections }) => inspections).toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    // Each shard lists the whole tree, so problems of listing come once per shard.
    problems: [...problems.values()],
    files: sum(({ files }) => files),
    reused: sum(({ reused }) => reused),
    unchanged: trees.flatMap(({ unchanged }) => unchanged),
    bytes: sum(({ bytes }) => bytes),
  };
}
