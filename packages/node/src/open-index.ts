import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { complaint, git } from './git.ts';
import { LIST_INDEX, parseIndex, type IndexEntry } from './git-index.ts';
import { readIndexFile } from './index-file.ts';

/** git's index of a folder. */
export interface Index {
  readonly entries: readonly IndexEntry[];
  /** When it was written, in milliseconds. */
  readonly time: number;
}

/**
 * The index without asking git: of the whole work tree, where that begins beside git's folder.
 * @returns `undefined` where git must be asked
 */
export function indexOnDisk(root: string, gitFolder: string, paths: readonly string[]): Index | undefined {
  if (paths.length > 0 || gitFolder !== join(root, '.git')) return undefined;
  try {
    // `core.worktree` puts the work tree elsewhere; `extensions.worktreeConfig` lets another file say so.
    if (/worktree/i.test(readFileSync(join(gitFolder, 'config'), 'latin1'))) return undefined;
    const file = join(gitFolder, 'index');
    const time = statSync(file).mtimeMs;
    const entries = readIndexFile(readFileSync(file));
    return entries && { entries, time };
  } catch {
    // Such as a repository in which nothing was added yet. git knows what it means.
    return undefined;
  }
}

/** The index as git lists it, whatever its form. `failed`: why it could not. */
export async function indexFromGit(
  root: string,
  gitFolder: string,
  paths: readonly string[],
): Promise<Index | { readonly failed: string }> {
  const only = paths.length > 0 ? ['--', ...paths] : [];
  const listed = await git(root, [...LIST_INDEX, ...only]);
  if (listed.code !== 0) return { failed: complaint(listed) };
  const entries = parseIndex(listed.stdout);
  const time = statSync(join(gitFolder, 'index'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return entries ? { entries, time } : { failed: 'it listed its index in an unknown form' };
}
