import { realpathSync } from 'node:fs';
import { ReadError, type Problem, type Workspace, type WorkspaceFile, type WorkspaceListing } from '@hullgate/core';
import { SIZE_LIMIT, tooLarge } from './file-reader.ts';
import { complaint, git } from './git.ts';
import { contentId } from './git-index.ts';
import { ObjectReader } from './object-reader.ts';
import { decodePath, pathNotUtf8 } from './path-name.ts';
import { unreadableRevision } from './revision.ts';

/** `git ls-tree -l -z`: mode, type, id, size right-aligned (`BAD`: not in this clone), path. */
const ENTRY = /^(\d{6}) (\w+) ([0-9a-f]+) +(\d+|-|BAD)\t([^]*)$/;

const SYMBOLIC_LINK = '120000';

interface Blob {
  readonly object: string;
  readonly size: number;
}

export interface RevisionOptions {
  /** Files and folders to keep to, from the root with forward slashes. */
  readonly paths?: readonly string[];
}

/**
 * A folder as it was at a revision, read from git's objects without a checkout. Symbolic links and submodules are left out.
 * `list` rejects with a `RevisionError` when there is no such revision.
 * @param root of the tree; it may be a sub-folder of the repository
 * @param revision a commit, branch, tag, or anything git understands
 */
export function gitWorkspace(root: string, revision: string, { paths = [] }: RevisionOptions = {}): Workspace {
  return new GitWorkspace(realpathSync(root), revision, paths);
}

class GitWorkspace implements Workspace {
  readonly #root: string;
  readonly #revision: string;
  readonly #paths: readonly string[];
  readonly #blobs = new Map<string, Blob>();
  readonly #objects: ObjectReader;
  #listing: Promise<WorkspaceListing> | undefined;

  constructor(root: string, revision: string, paths: readonly string[]) {
    this.#root = root;
    this.#revision = revision;
    this.#paths = paths;
    this.#objects = new ObjectReader(root);
  }

  list(): Promise<WorkspaceListing> {
    this.#listing ??= this.#list();
    return this.#listing;
  }

  async read({ path }: WorkspaceFile): Promise<Uint8Array> {
    await this.list();
    const blob = this.#blobs.get(path);
    if (!blob) throw new ReadError('file-vanished', `There is no such file at ${this.#revision}.`);
    if (blob.size > SIZE_LIMIT) throw tooLarge(blob.size);
    return this.#objects.read(blob.object);
  }

  async #list(): Promise<WorkspaceListing> {
    const listed = await git(this.#root, [
      'ls-tree',
      '-r',
      '-l',
      '-z',
      '--end-of-options',
      this.#revision,
      ...this.#paths,
    ]);
    if (listed.code !== 0) throw await unreadableRevision(this.#root, this.#revision, complaint(listed));
    const files: WorkspaceFile[] = [];
    const problems: Problem[] = [];
    for (const line of listed.stdout.toString('latin1').split('\0')) {
      const [, mode, type, object, size, name] = ENTRY.exec(line) ?? [];
      if (object === undefined || name === undefined || type !== 'blob' || mode === SYMBOLIC_LINK) continue;
      const path = decodePath(name);
      if (path === undefined) {
        problems.push(pathNotUtf8(name));
        continue;
      }
      this.#blobs.set(path, { object, size: Number(size) });
      files.push(size === 'BAD' ? { path } : { path, size: Number(size), id: contentId(object, Number(size)) });
    }
    return { files, problems };
  }
}
