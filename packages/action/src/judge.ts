import {
  GATE_IDS,
  memoryWorkspace,
  PolicyFileError,
  scan,
  type Policy,
  type Report,
  type Workspace,
} from '@hullgate/core';
import { gitWorkspace } from '@hullgate/node';
import type { Comparison } from './base.ts';
import type { Inputs } from './inputs.ts';
import { UsageError } from './usage-error.ts';

/** The checked out tree. */
export interface Tree {
  readonly root: string;
  readonly workspace: Workspace;
}

/** Scans the tree and compares it, by the settings that hold for it. */
export async function judge(tree: Tree, comparison: Comparison, inputs: Inputs): Promise<Report> {
  const { paths, policyFile } = inputs;
  const base = comparison.base === undefined ? undefined : early(gitWorkspace(tree.root, comparison.base, { paths }));
  try {
    return await scan({
      workspace: tree.workspace,
      ...(base && { base }),
      ...(policyFile !== undefined && { policy: policyFile }),
      policyFrom: policyTree(tree, comparison, paths.length === 0 ? base : undefined),
      override: override(inputs),
      judge: comparison.judged,
      whole: paths.length === 0,
      ports: { clock: { today: () => new Date().toISOString().slice(0, 10) }, now: () => performance.now() },
    });
  } catch (error) {
    throw error instanceof PolicyFileError ? unusable(error, comparison) : error;
  }
}

/** Lets git list the files while other things are done. Whoever needs the listing hears of its failure. */
export function early(workspace: Workspace): Workspace {
  void Promise.resolve(workspace.list()).catch(() => {});
  return workspace;
}

/** @param base the base's whole tree, which is then listed only once */
function policyTree({ root, workspace }: Tree, { settings, base: commit }: Comparison, base?: Workspace): Workspace {
  if (settings === 'workspace') return workspace;
  if (settings === 'defaults') return memoryWorkspace({});
  return settings.commit === commit && base ? base : gitWorkspace(root, settings.commit);
}

/** What the workflow says wins over the policy. */
function override({ gates, profile, failOn, only }: Inputs): Policy {
  return {
    ...(gates && {
      gates: Object.fromEntries(GATE_IDS.map((id) => [id, { enabled: gates.includes(id) || id === POLICY_GATE }])),
    }),
    ...(profile && { profile }),
    ...(failOn && { failOn }),
    ...(only && { only }),
  };
}

/** It watches over the settings of all the others. */
const POLICY_GATE = 'policy';

function unusable({ message }: PolicyFileError, { settings }: Comparison): UsageError {
  const whose = {
    workspace: '',
    defaults: ' It would be that of the commit to compare with, which could not be had.',
    commit: ' It is that of the commit to compare with: what this change does to it takes effect when it is merged.',
  }[typeof settings === 'object' ? 'commit' : settings];
  return new UsageError(`The policy cannot be used, so nothing was judged.${whose}\n${message}`);
}
