import type { Base } from './base.ts';
import { complaint, git } from './git.ts';
import { RevisionError } from './revision-error.ts';
import { DEEPEN } from './revision.ts';

export interface MergeParentOptions {
  /** Fetch the one commit from `origin` when the clone does not hold it. */
  readonly fetch?: boolean;
}

/**
 * The base of a pull request in a clone of its merge commit, however shallow: that commit's first parent.
 * actions/checkout fetches `refs/pull/N/merge` with depth 1. In such a clone `HEAD^1` does not resolve, but the commit
 * object still names its parents.
 * @returns `undefined` when HEAD is no merge of two
 * @throws {RevisionError} when the parent is not in the clone and was not, or could not be, fetched
 */
export async function mergeParentBase(
  root: string,
  { fetch = false }: MergeParentOptions = {},
): Promise<Base | undefined> {
  const head = await git(root, ['cat-file', 'commit', 'HEAD']);
  if (head.code !== 0) throw new RevisionError('HEAD', `HEAD could not be read: ${complaint(head)}.`);
  const [revision, second] = parents(head.stdout.toString());
  if (revision === undefined || second === undefined) return undefined;
  if (!(await isPresent(root, revision))) {
    if (!fetch) throw missing(revision, 'it was not fetched');
    const fetched = await git(root, [...FETCH, revision], { network: true });
    if (fetched.code !== 0) throw missing(revision, complaint(fetched));
  }
  return { revision, origin: 'first parent of the merge commit' };
}

const FETCH = [
  'fetch',
  '--quiet',
  '--depth=1',
  '--no-tags',
  '--no-recurse-submodules',
  '--no-write-fetch-head',
  'origin',
];

/** Ids of a commit's parents, from the raw object: its headers end at the first empty line. */
function parents(commit: string): readonly string[] {
  const headers = commit.split('\n\n', 1)[0] ?? '';
  return headers.split('\n').flatMap((line) => (line.startsWith('parent ') ? [line.slice('parent '.length)] : []));
}

async function isPresent(root: string, commit: string): Promise<boolean> {
  return (await git(root, ['cat-file', '-e', `${commit}^{tree}`])).code === 0;
}

function missing(revision: string, reason: string): RevisionError {
  return new RevisionError(
    revision,
    `The commit that this pull request is compared with, ${revision}, is not in this clone: ${reason}. ${DEEPEN}`,
  );
}
