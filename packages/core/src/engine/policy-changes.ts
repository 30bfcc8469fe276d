import type { Workspace } from '../model/workspace.ts';
import { changedPolicyFiles, type ChangedPolicyFile, type PolicyFiles } from '../policy/state.ts';
import { POLICY_PATHS, readText } from './load-policy.ts';

/**
 * What a change does to the files that decide what fails. Asked only where the policy in force is not the scanned
 * tree's own: there the change has no effect yet, and a reviewer should know what it will have.
 * @param inForce texts of the policy files in force, by path
 */
export async function policyChanges(
  workspace: Workspace,
  policyFrom: Workspace,
  inForce: ReadonlyMap<string, string>,
  baseline: string | undefined,
): Promise<readonly ChangedPolicyFile[]> {
  if (workspace === policyFrom) return [];
  const roles = new Map<string, ChangedPolicyFile['role']>();
  for (const path of [...POLICY_PATHS, ...inForce.keys()]) roles.set(path, 'policy');
  if (baseline !== undefined) roles.set(baseline, 'baseline');
  return changedPolicyFiles(await policyFiles(policyFrom, roles), await policyFiles(workspace, roles));
}

async function policyFiles(
  tree: Workspace,
  roles: ReadonlyMap<string, ChangedPolicyFile['role']>,
): Promise<PolicyFiles> {
  const found = new Map<string, { role: ChangedPolicyFile['role']; text: string }>();
  for (const [path, role] of roles) {
    const text = await readText(tree, path);
    if (text !== undefined) found.set(path, { role, text });
  }
  return found;
}
