import { lstatSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { ReadError, type Workspace, type WorkspaceFile, type WorkspaceListing } from '@hullgate/core';
import { FileReader } from './file-reader.ts';
import { GitUnavailableError, findGitFolder } from './git.ts';
import { listFolder } from './list-folder.ts';
import { listRepository, type RepositoryAnswer } from './list-repository.ts';
import { trackedFilesHolding } from './git-search.ts';
import { isInside } from './path-name.ts';
import { followLink, RealFolders } from './symbolic-link.ts';
import { TreeListing } from './tree-listing.ts';

export interface DirectoryOptions {
  /** Files and folders to keep to, from the root with forward slashes. They are inspected even when git ignores them. */
  readonly paths?: readonly string[];
}

/**
 * A folder on disk. In a git work tree: the files that git tracks or would track; elsewhere: all but those that ignore files
 * (`.gitignore`, `.ignore`) leave out. Nothing of the tree is executed; links are not followed out of it.
 * The listing is made once, at the first call of `list`.
 */
export function directoryWorkspace(root: string, { paths = [] }: DirectoryOptions = {}): Workspace {
  return new DirectoryWorkspace(realpathSync(root), paths);
}

class DirectoryWorkspace implements Workspace {
  readonly #root: string;
  readonly #paths: readonly string[];
  readonly #reader = new FileReader();
  readonly #folders: RealFolders;
  #listing: Promise<WorkspaceListing> | undefined;

  constructor(root: string, paths: readonly string[]) {
    this.#root = root;
    this.#paths = outermost(paths);
    this.#folders = new RealFolders(root);
  }

  list(): Promise<WorkspaceListing> {
    this.#listing ??= this.#list();
    return this.#listing;
  }

  /** Asks git's index: the files with an id are as it has them. Text in UTF-16 counts as holding anything. */
  async holding(text: string, endings: readonly string[]): Promise<ReadonlySet<string> | undefined> {
    if (findGitFolder(this.#root) === undefined) return undefined;
    try {
      return await trackedFilesHolding(this.#root, text, endings);
    } catch (error) {
      if (error instanceof GitUnavailableError) return undefined;
      throw error;
    }
  }

  read({ path }: WorkspaceFile): Uint8Array {
    if (!isInside(path) || !this.#folders.leadTo(path)) {
      throw new ReadError('link-leaves-tree', 'This path leads out of the tree; it was not read.');
    }
    try {
      return this.#reader.read(`${this.#root}/${path}`);
    } catch (error) {
      const file = error instanceof ReadError && error.code === 'file-not-regular' ? this.#linked(path) : undefined;
      if (file === undefined) throw error;
      return this.#reader.read(file);
    }
  }

  async #list(): Promise<WorkspaceListing> {
    const listing = new TreeListing(this.#root, this.#folders);
    const answer = await this.#askGit(listing);
    if (answer === 'listed') {
      for (const path of this.#paths) this.#addNamed(path, listing);
      return listing;
    }
    const walked = new TreeListing(this.#root, this.#folders);
    if (answer !== 'unknown') {
      const message = `git could not list the files: ${answer.failed}. All files are inspected but those that ignore files leave out.`;
      walked.problem('git-failed', message, '.');
    }
    for (const path of this.#paths.length > 0 ? this.#paths : ['']) this.#addNamed(path, walked);
    return walked;
  }

  async #askGit(listing: TreeListing): Promise<RepositoryAnswer> {
    const gitFolder = findGitFolder(this.#root);
    if (gitFolder === undefined) return 'unknown';
    try {
      return await listRepository(this.#root, gitFolder, this.#paths, listing);
    } catch (error) {
      if (error instanceof GitUnavailableError) return { failed: 'it is not installed or not on the PATH' };
      throw error;
    }
  }

  /** Adds what was named and is not listed yet: outside git everything, inside a file or folder that git ignores. */
  #addNamed(path: string, listing: TreeListing): void {
    if (listing.files.some((file) => file.path === path || file.path.startsWith(`${path}/`))) return;
    const stats = lstatSync(join(this.#root, path), { throwIfNoEntry: false });
    if (stats?.isDirectory()) listFolder(path, { root: this.#root, reader: this.#reader, listing });
    else listing.add(path);
  }

  #linked(path: string): string | undefined {
    return followLink(this.#root, path).file;
  }
}

/** Without what lies in another one of the paths. */
function outermost(paths: readonly string[]): readonly string[] {
  const all = new Set(paths);
  return [...all].filter((path) => {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      if (all.has(path.slice(0, end))) return false;
    }
    return true;
  });
}
