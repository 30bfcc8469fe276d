import { loadGates } from '../gates/gates.ts';
import type { Gate } from '../model/gate.ts';
import type { Ports } from '../model/ports.ts';
import type { Report } from '../model/report.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Policy } from '../policy/policy.ts';
import { inspectSides } from './inspect-sides.ts';
import type { Progress, Shard } from './inspect-tree.ts';
import { listSides, type ListedSides } from './list-sides.ts';
import { prepare, type Prepared } from './prepare.ts';
import { buildReport } from './report.ts';
import { joinShards, type ShardBundle } from './shard.ts';
import { Stopwatch } from './stopwatch.ts';

export interface ScanOptions {
  /** The tree to inspect. */
  readonly workspace: Workspace;
  /** The tree to compare with: findings get a status, and verdicts are judged on what is introduced. */
  readonly base?: Workspace;
  /** Settings, or the path of a policy file in `policyFrom`. Default: `hullgate.yml` or `.github/hullgate.yml` there. */
  readonly policy?: Policy | string;
  /** Settings over those of the policy file, such as command line options. */
  readonly override?: Policy;
  /** Where the policy file and its baseline are read from. For changes of strangers: the base. Default: `workspace`. */
  readonly policyFrom?: Workspace;
  /** What verdicts are judged on where no policy says. Default: `introduced` when there is a base, else `all`. */
  readonly judge?: 'introduced' | 'all';
  /** Gates beside the built-in ones. */
  readonly gates?: readonly Gate[];
  readonly ports?: Ports;
  /** False when `workspace` shows only a part of the repository: then no suppression is called unused. Default: true. */
  readonly whole?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Inspects a tree, joins what belongs together and judges it by the policy.
 * Nothing in the tree makes it throw: what cannot be read is in `problems`.
 * @throws PolicyFileError when the policy is wrong; whatever `signal` is aborted with
 */
export async function scan(options: ScanOptions): Promise<Report> {
  const watch = new Stopwatch(options.ports?.now);
  const { prepared, listed } = await begin(options);
  watch.lap('list');
  const { head, base } = await inspectSides(options, listed, prepared, watch);
  return buildReport(prepared, head, base, watch);
}

/** Inspects one part of a tree, on one of several machines. {@link mergeShards} makes a report of all parts. */
export async function scanShard(options: ScanOptions, shard: Shard): Promise<ShardBundle> {
  const { prepared, listed } = await begin(options);
  const { head, base } = await inspectSides(options, listed, prepared, new Stopwatch(undefined), shard);
  return { schemaVersion: 1, shard, scope: prepared.scope, head, ...(base ? { base } : {}) };
}

/**
 * Joins and judges what all shards found; the result equals that of one {@link scan}.
 * @param options as for the shards; the workspace is only asked for the policy
 * @throws ShardError when the bundles do not belong together
 */
export async function mergeShards(bundles: readonly ShardBundle[], options: ScanOptions): Promise<Report> {
  const prepared = await prepareGates(options);
  const { head, base } = joinShards(bundles, prepared.scope);
  return buildReport(prepared, head, base, new Stopwatch(options.ports?.now));
}

/** Has the files listed, which may be the work of others, and loads the gates meanwhile. */
async function begin(options: ScanOptions): Promise<{ readonly prepared: Prepared; readonly listed: ListedSides }> {
  const [listed, prepared] = await Promise.all([listSides(options), prepareGates(options)]);
  return { prepared, listed };
}

async function prepareGates(options: ScanOptions): Promise<Prepared> {
  return prepare(options, [...(await loadGates()), ...(options.gates ?? [])]);
}
