import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Contents by path; null removes a file. */
export type Files = Readonly<Record<string, string | null>>;

/** A repository on the server, built up commit by commit. */
export class Repository implements Disposable {
  readonly folder = mkdtempSync(join(tmpdir(), 'hullgate-test-'));
  /** Folder of bare repositories. */
  readonly served = join(this.folder, 'served');
  readonly bare = join(this.served, 'acme', 'shop.git');
  readonly #tips = new Map<string, string>();
  /** What each branch changed since it left `main`. */
  readonly #changes = new Map<string, Files>();
  #clones = 0;

  constructor() {
    mkdirSync(this.bare, { recursive: true });
    git(this.bare, 'init', '--quiet', '--bare', '--template=', '--initial-branch=main');
    appendFileSync(join(this.bare, 'config'), '[uploadpack]\n\tallowAnySHA1InWant = true\n');
  }

  /** Commits on a branch, which leaves `main` when it is new; returns the id. */
  commit(branch: string, files: Files): string {
    const parents = [this.#tips.get(branch) ?? this.#tips.get('main') ?? []].flat();
    const commit = this.#write(`refs/heads/${branch}`, parents, files);
    this.#tips.set(branch, commit);
    this.#changes.set(branch, { ...this.#changes.get(branch), ...files });
    return commit;
  }

  /** Merges `main` into a branch, as its author may do. */
  mergeMainInto(branch: string): string {
    const commit = this.#write(
      `refs/heads/${branch}`,
      [this.#tip(branch), this.#tip('main')],
      this.#changes.get('main') ?? {},
    );
    this.#tips.set(branch, commit);
    return commit;
  }

  /** Merges a branch into `main` as GitHub does for a pull request: only as `refs/pull/N/merge`. Returns the id. */
  mergeForPullRequest(number: number, branch: string): string {
    return this.#write(
      `refs/pull/${number}/merge`,
      [this.#tip('main'), this.#tip(branch)],
      this.#changes.get(branch) ?? {},
    );
  }

  /** What actions/checkout leaves: a clone of one commit, without its history (depth 0: with all of it). */
  checkout(
    commit: string,
    { depth = 1, remote = this.bare }: { readonly depth?: number; readonly remote?: string } = {},
  ): string {
    const workspace = join(this.folder, `workspace-${++this.#clones}`);
    mkdirSync(workspace);
    git(workspace, 'init', '--quiet', '--template=', '--initial-branch=main');
    const what = depth === 0 ? ['+refs/heads/*:refs/remotes/origin/*', commit] : [`--depth=${depth}`, commit];
    git(workspace, 'fetch', '--quiet', '--no-tags', '--no-auto-maintenance', this.bare, ...what);
    git(workspace, 'checkout', '--quiet', '--force', '--detach', commit);
    appendFileSync(
      join(workspace, '.git/config'),
      `[remote "origin"]\n\turl = ${remote}\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n`,
    );
    return workspace;
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #tip(branch: string): string {
    const tip = this.#tips.get(branch);
    if (tip === undefined) throw new Error(`There is no branch ${branch}.`);
    return tip;
  }

  /** One process for a whole commit. See https://git-scm.com/docs/git-fast-import */
  #write(reference: string, [parent, merged]: readonly string[], files: Files): string {
    const stream = [
      `reset ${reference}`,
      `commit ${reference}`,
      'mark :1',
      'committer Test <test@example.com> 1767225600 +0000',
      data('Change'),
      ...(parent === undefined ? [] : [`from ${parent}`]),
      ...(merged === undefined ? [] : [`merge ${merged}`]),
      ...Object.entries(files).map(([path, content]) =>
        content === null ? `D ${quoted(path)}` : `M 100644 inline ${quoted(path)}\n${data(content)}`,
      ),
      'get-mark :1',
      '',
    ];
    return run(this.bare, ['fast-import', '--quiet', '--force'], stream.join('\n'));
  }
}

export function git(folder: string, ...command: readonly string[]): string {
  return run(folder, command);
}

function run(folder: string, command: readonly string[], input = ''): string {
  return execFileSync('git', ['-C', folder, ...command], { input, stdio: ['pipe', 'pipe', 'pipe'] })
    .toString()
    .trim();
}

function data(content: string): string {
  return `data ${Buffer.byteLength(content)}\n${content}`;
}

function quoted(path: string): string {
  return `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}
