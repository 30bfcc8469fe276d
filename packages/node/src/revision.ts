import { complaint, git } from './git.ts';
import { RevisionError } from './revision-error.ts';

/** What a shallow clone needs, in the words of the most usual way to get one. */
export const DEEPEN =
  'This clone is shallow: it holds only the newest commits. Fetch more history (`git fetch --unshallow`; with actions/checkout: `fetch-depth: 0`).';

/** The commit that a revision names; `undefined` when there is none. */
export async function resolveCommit(root: string, revision: string): Promise<string | undefined> {
  const { code, stdout } = await git(root, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  ]);
  return code === 0 ? stdout.toString().trim() : undefined;
}

/** Whether the clone lacks older commits. Rejects with a `RevisionError` when the folder is in no repository. */
export async function isShallow(root: string): Promise<boolean> {
  const answer = await git(root, ['rev-parse', '--is-shallow-repository']);
  if (answer.code !== 0) throw new RevisionError('HEAD', `Nothing to compare with: ${complaint(answer)}.`);
  return answer.stdout.toString().trim() === 'true';
}

/**
 * Why a revision cannot be read, and what to do.
 * @param reason git's, for the case that the revision is there
 */
export async function unreadableRevision(root: string, revision: string, reason: string): Promise<RevisionError> {
  const shallow = await isShallow(root);
  if ((await resolveCommit(root, revision)) !== undefined) {
    const advice = 'If this is a partial clone, make a whole one (with actions/checkout: leave `filter` out).';
    return new RevisionError(revision, `The revision \`${revision}\` could not be read: ${reason}. ${advice}`);
  }
  const advice = shallow ? DEEPEN : 'Check the spelling, or fetch it (`git fetch origin`).';
  return new RevisionError(revision, `There is no revision \`${revision}\` in this repository. ${advice}`);
}
