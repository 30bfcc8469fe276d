import { complaint, git } from './git.ts';
import { RevisionError } from './revision-error.ts';
import { DEEPEN, isShallow, resolveCommit, unreadableRevision } from './revision.ts';

/** What a change is compared with. */
export interface Base {
  /** Commit id. */
  readonly revision: string;
  /** For people: where it comes from, such as `merge base with origin/main`. */
  readonly origin: string;
}

export interface BaseOptions {
  readonly root: string;
  /** A revision to compare with as it is; absent: the merge base with the default branch. */
  readonly base?: string;
}

/** Where the default branch may be found, best first. `origin/HEAD` is what the remote itself calls its default. */
const DEFAULT_BRANCHES = [
  'refs/remotes/origin/HEAD',
  'refs/remotes/origin/main',
  'refs/remotes/origin/master',
  'refs/heads/main',
  'refs/heads/master',
] as const;

/**
 * Finds the commit to compare the working tree with.
 * @throws {RevisionError} which says what was tried and what to do
 */
export async function findBase({ root, base }: BaseOptions): Promise<Base> {
  if (base !== undefined) {
    const revision = await resolveCommit(root, base);
    if (revision === undefined) throw await unreadableRevision(root, base, 'it is no commit');
    return { revision, origin: base };
  }
  const branch = await defaultBranch(root);
  const { code, stdout } = await git(root, ['merge-base', 'HEAD', branch]);
  if (code !== 0) throw await noCommonCommit(root, branch);
  return { revision: stdout.toString().trim(), origin: `merge base with ${shortName(branch)}` };
}

/** The first of the usual default branches that exists here. */
async function defaultBranch(root: string): Promise<string> {
  // A remote's HEAD that points to a branch which was never fetched is not listed.
  const answer = await git(root, ['for-each-ref', '--format=%(refname)', ...DEFAULT_BRANCHES]);
  if (answer.code !== 0) throw new RevisionError('HEAD', `There is nothing to compare with: ${complaint(answer)}.`);
  const present = new Set(answer.stdout.toString().split('\n'));
  const branch = DEFAULT_BRANCHES.find((name) => present.has(name));
  if (branch !== undefined) return branch;
  await requireCommit(root);
  const tried = DEFAULT_BRANCHES.map(shortName).join(', ');
  throw new RevisionError(
    'HEAD',
    `No default branch was found (tried ${tried}). Fetch one, or say what to compare with: --base REF.`,
  );
}

async function noCommonCommit(root: string, branch: string): Promise<RevisionError> {
  await requireCommit(root);
  const advice = (await isShallow(root))
    ? DEEPEN
    : 'Their histories are unrelated. Say what to compare with: --base REF.';
  return new RevisionError(branch, `HEAD and ${shortName(branch)} have no common commit. ${advice}`);
}

async function requireCommit(root: string): Promise<void> {
  if ((await resolveCommit(root, 'HEAD')) !== undefined) return;
  throw new RevisionError('HEAD', 'There is no commit yet to compare with. Commit first, or scan without --base.');
}

function shortName(reference: string): string {
  return reference.replace(/^refs\/(?:remotes|heads)\//, '');
}
