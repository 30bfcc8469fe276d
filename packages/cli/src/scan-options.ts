import type { InspectionCache, Ports, ScanOptions, Workspace } from '@hullgate/core';
import { findBase, gitWorkspace } from '@hullgate/node';
import type { Input } from './input.ts';
import { note } from './output.ts';
import { policyOverride, type PolicyOptions } from './policy-options.ts';

/** What core is asked to do with an input. */
export function scanOptions(input: Input, options: PolicyOptions, cache?: InspectionCache): ScanOptions {
  return {
    workspace: input.workspace,
    override: policyOverride(options),
    ports: ports(cache),
    whole: input.paths.length === 0,
    ...(input.policy === undefined ? {} : { policy: input.policy }),
  };
}

function ports(cache: InspectionCache | undefined): Ports {
  return {
    clock: { today: () => new Date().toISOString().slice(0, 10) },
    now: () => performance.now(),
    ...(cache ? { cache } : {}),
  };
}

/** The tree to compare with. @param wanted a revision, or `true` for the merge base with the default branch */
export async function openBase({ root, paths }: Input, wanted: string | true, quiet: boolean): Promise<Workspace> {
  const base = await findBase(wanted === true ? { root } : { root, base: wanted });
  if (!quiet) note(`Compared with ${base.origin} (${base.revision.slice(0, 12)}).`);
  const workspace = gitWorkspace(root, base.revision, { paths });
  // git lists the files while other things are done. Who needs the listing hears of its failure.
  void Promise.resolve(workspace.list()).catch(() => {});
  return workspace;
}
