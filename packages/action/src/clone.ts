import { git } from '@hullgate/node';

/** With whose permission to fetch when the checkout kept no credentials. */
export interface Credentials {
  /** Such as `https://github.com`. */
  readonly server: string;
  readonly token: string;
}

const HEADER = 'HULLGATE_FETCH_HEADER';

/** The commit that is checked out. */
export interface CheckedOut {
  /** Absent: this is no clone, or an empty one. */
  readonly commit?: string;
  /** Read from the raw object: in a shallow clone `HEAD^1` does not resolve. */
  readonly parents: readonly string[];
  /** Whether older commits are missing. */
  readonly shallow: boolean;
}

/** The clone that the workflow checked out, usually one commit deep. */
export class Clone {
  readonly root: string;
  readonly #credentials: Credentials | undefined;
  #checkedOut: Promise<CheckedOut> | undefined;

  constructor(root: string, credentials?: Credentials) {
    this.root = root;
    this.#credentials = credentials;
  }

  checkedOut(): Promise<CheckedOut> {
    this.#checkedOut ??= this.#readHead();
    return this.#checkedOut;
  }

  /** The id of a commit that is here. */
  resolve(revision: string): Promise<string | undefined> {
    return this.#output(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  }

  mergeBase(revision: string): Promise<string | undefined> {
    return this.#output(['merge-base', 'HEAD', revision]);
  }

  /** Fetches one commit, or the tip of a branch or tag, from `origin`; its id, unless the remote refuses. */
  async fetch(revision: string): Promise<string | undefined> {
    // In a complete clone a depth would cut its history off for the steps after us.
    const { shallow } = await this.checkedOut();
    const command = ['fetch', '--quiet', '--no-tags', '--no-recurse-submodules', '--no-auto-maintenance'];
    const fetch = [...command, ...(shallow ? ['--depth=1'] : []), '--end-of-options', 'origin', revision];
    const fetched = (await this.#output(fetch, true)) ?? (await this.#withToken(fetch));
    return fetched === undefined ? undefined : this.resolve('FETCH_HEAD');
  }

  /** The token travels by a variable, for a command line shows in the list of processes. */
  async #withToken(fetch: readonly string[]): Promise<string | undefined> {
    if (!this.#credentials) return undefined;
    const { server, token } = this.#credentials;
    process.env[HEADER] = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
    try {
      // The empty header first removes one that the checkout left: GitHub refuses a request with two.
      const key = `http.${server}/.extraheader`;
      return await this.#output(['-c', `${key}=`, `--config-env=${key}=${HEADER}`, ...fetch], true);
    } finally {
      delete process.env[HEADER];
    }
  }

  async #readHead(): Promise<CheckedOut> {
    const [state = '', object = ''] = await Promise.all([
      this.#output(['rev-parse', '--is-shallow-repository', '--verify', 'HEAD^{commit}']),
      this.#output(['cat-file', 'commit', 'HEAD']),
    ]);
    const [shallow, commit] = state.split('\n');
    const headers = (object.split('\n\n', 1)[0] ?? '').split('\n');
    const parents = headers.flatMap((line) => (line.startsWith('parent ') ? [line.slice('parent '.length)] : []));
    return { ...(commit && { commit }), parents, shallow: shallow === 'true' };
  }

  /** What git prints; undefined when it fails. */
  async #output(command: readonly string[], network = false): Promise<string | undefined> {
    // A container image may come without git: then there is nothing to compare with.
    const result = await git(this.root, command, { network }).catch(() => undefined);
    return result?.code === 0 ? result.stdout.toString().trim() : undefined;
  }
}
