import type { Clone } from './clone.ts';
import type { Change, WayToBase } from './event.ts';
import type { Remark } from './remarks.ts';
import { UsageError } from './usage-error.ts';

/** What the checked out tree is compared with, and whose settings hold. */
export interface Comparison {
  /** The base's commit id. Absent: there is nothing to compare with. */
  readonly base?: string;
  readonly judged: 'introduced' | 'all';
  /** `defaults` where they ought to be a commit's and it could not be had: a stranger's never hold. */
  readonly settings: 'workspace' | 'defaults' | { readonly commit: string };
  /** What is not as the event would have it, and what to do about it. */
  readonly remark?: Remark;
}

const DEEPER =
  'With actions/checkout, `fetch-depth: 2` brings it along; `fetch-depth: 0` where the workflow checks out another commit than it does by default.';

/** Why there is no base, and what to do. */
const NOT_HERE = ['The commit to compare with is not in this clone and could not be fetched', DEEPER] as const;
const NO_CLONE = [
  'The workspace is no git clone that can be read, so there is nothing to compare with',
  'Let actions/checkout run before Hullgate, in an image that has git.',
] as const;

/** Finds the base without a single API call. What cannot be compared is judged as a whole, never passed over. */
export async function findComparison(clone: Clone, change: Change, wanted?: string): Promise<Comparison> {
  if (wanted !== undefined) {
    const base = await named(clone, wanted);
    return { base, judged: 'introduced', settings: change.settingsFrom === 'base' ? { commit: base } : 'workspace' };
  }
  const base = await firstOf(clone, change.ways);
  const settings = settingsOf(change, base);
  const { commit } = await clone.checkedOut();
  if (commit === undefined && change.ways.length > 0)
    return { judged: 'all', settings, remark: noBase(change, NO_CLONE) };
  if (change.head !== undefined && !(await holds(clone, change.head))) {
    return { judged: 'all', settings, remark: { level: 'warning', message: notThePullRequest(change.head) } };
  }
  if (base === undefined) {
    return change.ways.length === 0
      ? { judged: 'all', settings }
      : { judged: 'all', settings, remark: noBase(change, NOT_HERE) };
  }
  // Compared with itself nothing would be introduced, and everything would pass unseen.
  if (base === commit) return { judged: 'all', settings };
  return { base, judged: change.judged, settings };
}

function settingsOf({ settingsFrom }: Change, base: string | undefined): Comparison['settings'] {
  if (settingsFrom === 'workspace') return 'workspace';
  return base === undefined ? 'defaults' : { commit: base };
}

async function named(clone: Clone, revision: string): Promise<string> {
  const commit =
    (await clone.resolve(revision)) ??
    (await clone.resolve(`refs/remotes/origin/${revision}`)) ??
    (await clone.fetch(revision));
  if (commit !== undefined) return commit;
  throw new UsageError(
    `The input \`base\` names \`${revision}\`, which neither this clone nor its \`origin\` has. ${DEEPER}`,
  );
}

async function firstOf(clone: Clone, ways: readonly WayToBase[]): Promise<string | undefined> {
  for (const way of ways) {
    const commit = await walk(clone, way);
    if (commit !== undefined) return commit;
  }
  return undefined;
}

async function walk(clone: Clone, way: WayToBase): Promise<string | undefined> {
  if (way.how === 'merge-base') return clone.mergeBase(way.revision);
  if (way.how === 'commit') return present(clone, way.commit);
  const [first, ...merged] = (await clone.checkedOut()).parents;
  return first !== undefined && merged.includes(way.head) ? present(clone, first) : undefined;
}

async function present(clone: Clone, commit: string): Promise<string | undefined> {
  return (await clone.resolve(commit)) ?? clone.fetch(commit);
}

async function holds(clone: Clone, head: string): Promise<boolean> {
  const { commit, parents } = await clone.checkedOut();
  return commit === head || parents.includes(head);
}

function notThePullRequest(head: string): string {
  return (
    `The checked out tree does not hold the pull request's commit ${head.slice(0, 12)}, so nothing of the pull request was inspected ` +
    'and the tree was judged as a whole. Run Hullgate on `pull_request`, where actions/checkout takes the pull request by default.'
  );
}

function noBase({ judged, settingsFrom }: Change, [reason, remedy]: readonly [string, string]): Remark {
  const outcome = judged === 'introduced' ? ': everything is judged, not only what the change introduces' : '';
  const settings = settingsFrom === 'base' ? '; the policy, which would come from there, is the default one' : '';
  return { level: judged === 'introduced' ? 'notice' : 'log', message: `${reason}${outcome}${settings}. ${remedy}` };
}
