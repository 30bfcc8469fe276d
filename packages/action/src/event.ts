/** A way to the commit that a change is compared with. */
export type WayToBase =
  /** The first parent of the checked out commit, if that merges `head` into it. */
  | { readonly how: 'merge-parent'; readonly head: string }
  /** Where the history of the checked out commit left that of `revision`. */
  | { readonly how: 'merge-base'; readonly revision: string }
  | { readonly how: 'commit'; readonly commit: string };

/** What an event says about the tree that is checked out. */
export interface Change {
  /** Ways to the base, best first. Empty: there is nothing to compare with. */
  readonly ways: readonly WayToBase[];
  /** What the verdict is judged on, unless an input or the policy says otherwise. */
  readonly judged: 'introduced' | 'all';
  /**
   * Whose policy, suppressions and baseline hold. `base` where the checked out tree may be a stranger's, who must not be
   * able to switch the gate off.
   */
  readonly settingsFrom: 'base' | 'workspace';
  /** The commit that the checked out tree has to hold, by itself or merged. */
  readonly head?: string;
}

export interface TriggeringEvent {
  readonly name: string;
  /** GITHUB_SHA: the commit that GitHub runs the workflow for. */
  readonly commit?: string;
  /** The parsed file at GITHUB_EVENT_PATH; anything at all as far as we are concerned. */
  readonly payload: unknown;
}

/** Events that only people with write access can cause, and whose workflows check out what these have written. */
const OWN_EVENTS: ReadonlySet<string> = new Set(['push', 'schedule', 'workflow_dispatch', 'repository_dispatch']);

/**
 * Finds out what to compare with what. It goes by what the payload holds rather than by the event's name, so that
 * `pull_request_review` and its like are pull requests too.
 * See https://docs.github.com/en/webhooks/webhook-events-and-payloads
 */
export function changeOf({ name, commit, payload }: TriggeringEvent): Change {
  const base = commitAt(payload, 'pull_request', 'base', 'sha');
  const head = commitAt(payload, 'pull_request', 'head', 'sha');
  if (base !== undefined && head !== undefined) {
    const ways: readonly WayToBase[] = [{ how: 'merge-parent', head }, ...leaving(base)];
    return { ways, judged: 'introduced', settingsFrom: 'base', head };
  }
  const queueBase = commitAt(payload, 'merge_group', 'base_sha');
  if (queueBase !== undefined) {
    return { ways: [{ how: 'commit', commit: queueBase }], judged: 'introduced', settingsFrom: 'base' };
  }
  if (OWN_EVENTS.has(name)) {
    return { ways: name === 'push' ? beforePush(payload) : [], judged: 'all', settingsFrom: 'workspace' };
  }
  // Such as workflow_run: the workflow may have checked out a stranger's commit, and the event's own is the trusted one.
  const trusted = asCommit(commit);
  return { ways: trusted === undefined ? [] : leaving(trusted), judged: 'all', settingsFrom: 'base' };
}

/** A push to a new branch has zeros for its `before`: then it is compared with where it left the default branch. */
function beforePush(payload: unknown): readonly WayToBase[] {
  const before = commitAt(payload, 'before');
  if (before === undefined) return [];
  if (!/^0+$/.test(before)) return [{ how: 'commit', commit: before }];
  const branch = textAt(payload, 'repository', 'default_branch');
  return branch === undefined ? [] : [{ how: 'merge-base', revision: `refs/remotes/origin/${branch}` }];
}

/** The commit itself where the clone is too shallow to tell where its history was left. */
function leaving(commit: string): readonly WayToBase[] {
  return [
    { how: 'merge-base', revision: commit },
    { how: 'commit', commit },
  ];
}

function commitAt(payload: unknown, ...keys: readonly string[]): string | undefined {
  return asCommit(textAt(payload, ...keys));
}

/** A commit id, and nothing that git could take for something else. */
function asCommit(text: string | undefined): string | undefined {
  return text !== undefined && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text) ? text : undefined;
}

function textAt(payload: unknown, ...keys: readonly string[]): string | undefined {
  let value = payload;
  for (const key of keys) value = isObject(value) ? value[key] : undefined;
  return typeof value === 'string' ? value : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
