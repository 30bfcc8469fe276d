import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { POLICY_PATHS } from '@hullgate/core';

/**
 * Where the project begins that a folder belongs to: the nearest folder, from there up to the top of the repository, that has a
 * policy; without a policy the folder itself. So the same policy holds in every sub-folder.
 */
export function projectRoot(folder: string): string {
  return policyFolder(folder) ?? realpathSync(folder);
}

/** The nearest folder, from this one up to the top of the repository, that has a policy. */
export function policyFolder(folder: string): string | undefined {
  for (let at = realpathSync(folder); ; at = dirname(at)) {
    if (POLICY_PATHS.some((path) => existsSync(join(at, path)))) return at;
    if (existsSync(join(at, '.git')) || dirname(at) === at) return undefined;
  }
}
