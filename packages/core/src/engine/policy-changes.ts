import type { Gate } from '../model/gate.ts';
import type { Workspace } from '../model/workspace.ts';
import { changedPolicyFiles, type ChangedPolicyFile, type PolicyFiles } from '../policy/state.ts';
import { loadBaseline } from './load-baseline.ts';
import { loadPolicy, POLICY_PATHS, PolicyFileError, readText } from './load-policy.ts';
import type { ScanOptions } from './scan.ts';

/** The settings that hold while a change is judged. */
interface InForce {
  /** Texts of the policy files, by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** Path of the baseline file. */
  readonly baseline: string | undefined;
}

/**
 * What a change does to the files that decide what fails. Asked only where the policy in force is not the scanned
 * tree's own: there the change has no effect yet, and a reviewer should know what it will have.
 */
export async function policyChanges(
  { workspace, policyFrom = workspace, policy }: ScanOptions,
  gates: readonly Gate[],
  { texts, baseline }: InForce,
): Promise<readonly ChangedPolicyFile[]> {
  if (workspace === policyFrom) return [];
  const roles = new Map<string, ChangedPolicyFile['role']>();
  for (const path of [...POLICY_PATHS, ...texts.keys()]) roles.set(path, 'policy');
  if (baseline !== undefined) roles.set(baseline, 'baseline');
  const changed = changedPolicyFiles(await policyFiles(policyFrom, roles), await policyFiles(workspace, roles));
  if (changed.length === 0) return [];
  const fault = await policyFault(workspace, gates, policy);
  if (!fault) return changed;
  const culprit = changed.find(({ path }) => path === fault.file) ?? changed[0];
  return changed.map((file) => (file === culprit ? { ...file, fault: fault.message } : file));
}

async function policyFiles(
  tree: Workspace,
  roles: ReadonlyMap<string, ChangedPolicyFile['role']>,
): Promise<PolicyFiles> {
  const found = new Map<string, { role: ChangedPolicyFile['role']; text: string }>();
  for (const [path, role] of roles) {
    const text = await textOrFault(tree, path);
    if (text !== undefined) found.set(path, { role, text });
  }
  return found;
}

/** What cannot be read differs from whatever could. */
async function textOrFault(tree: Workspace, path: string): Promise<string | undefined> {
  try {
    return await readText(tree, path);
  } catch (error) {
    if (error instanceof PolicyFileError) return error.message;
    throw error;
  }
}

/** The first thing that keeps a tree's own policy from being used. */
async function policyFault(
  tree: Workspace,
  gates: readonly Gate[],
  given: ScanOptions['policy'],
): Promise<{ readonly file: string; readonly message: string } | undefined> {
  try {
    const { policy } = await loadPolicy(tree, gates, given);
    if (policy.baseline !== undefined) await loadBaseline(tree, policy.baseline);
    return undefined;
  } catch (error) {
    if (!(error instanceof PolicyFileError)) throw error;
    const [first] = error.errors;
    return first && { file: first.file, message: `${first.file}:${first.line}: ${first.message}` };
  }
}
