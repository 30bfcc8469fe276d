import { complaint, git, type GitOutput } from './git.ts';
import { contentId, isUnchanged } from './git-index.ts';
import { indexFromGit, indexOnDisk } from './open-index.ts';
import { decodePath, pathNotUtf8 } from './path-name.ts';
import type { TreeListing } from './tree-listing.ts';

const SUBMODULE = '160000';
const UNREADABLE = /^warning: could not open directory '(.*)': (.*)$/;

/** `unknown`: git knows of nothing here: no file at all, or git ignores the whole folder. `failed`: why git could not say. */
export type RepositoryAnswer = 'listed' | 'unknown' | { readonly failed: string };

/**
 * Lists what git tracks and what it would track: all files but the ignored ones. Files that are as git left them get an id,
 * so that nobody needs to read them again. Submodules and repositories inside the repository are left out.
 *
 * git only lists names. It is not asked which files changed: to answer, it would run the filters that the repository's
 * settings name.
 * @param root real path of a folder in a git work tree
 * @param gitFolder where the repository keeps its index
 * @param paths files and folders to keep to, from the root; empty: everything
 */
export async function listRepository(
  root: string,
  gitFolder: string,
  paths: readonly string[],
  listing: TreeListing,
): Promise<RepositoryAnswer> {
  const only = paths.length > 0 ? ['--', ...paths] : [];
  // Both at once: git walks the tree while we look at the tracked files.
  const untracked = git(root, ['ls-files', '--others', '--exclude-standard', '-z', ...only]);
  const tracked = listTracked(root, gitFolder, paths, listing);
  const [answer, others] = await Promise.all([tracked, untracked]);
  if (typeof answer !== 'string') return answer;
  if (others.code !== 0) return { failed: complaint(others) };
  addUntracked(others, listing);
  return others.stdout.length > 0 ? 'listed' : answer;
}

async function listTracked(
  root: string,
  gitFolder: string,
  paths: readonly string[],
  listing: TreeListing,
): Promise<RepositoryAnswer> {
  const index = indexOnDisk(root, gitFolder, paths) ?? (await indexFromGit(root, gitFolder, paths));
  if ('failed' in index) return index;
  const { entries, time } = index;
  for (const entry of entries) {
    if (entry.mode === SUBMODULE) continue;
    const path = decodePath(entry.path);
    if (path === undefined) listing.problems.push(pathNotUtf8(entry.path));
    else {
      listing.add(path, (stats) => (isUnchanged(entry, stats, time) ? contentId(entry.object, entry.size) : undefined));
    }
  }
  return entries.length > 0 ? 'listed' : 'unknown';
}

function addUntracked(others: GitOutput, listing: TreeListing): void {
  for (const name of others.stdout.toString('latin1').split('\0')) {
    // A folder is a repository of its own.
    if (name === '' || name.endsWith('/')) continue;
    const path = decodePath(name);
    if (path === undefined) listing.problems.push(pathNotUtf8(name));
    else listing.add(path);
  }
  for (const line of others.stderr.split('\n')) {
    const [, folder, reason] = UNREADABLE.exec(line) ?? [];
    if (folder !== undefined && reason !== undefined) {
      listing.unreadable('directory-unreadable', reason, folder.replace(/\/$/, ''));
    }
  }
}
