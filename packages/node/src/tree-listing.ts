import { lstatSync, type Stats } from 'node:fs';
import type { Problem, WorkspaceFile, WorkspaceListing } from '@hullgate/core';
import { errorCode } from './file-reader.ts';
import { followLink, type RealFolders } from './symbolic-link.ts';

/** Collects what a tree holds: looks at each path once and keeps what can be read later. */
export class TreeListing implements WorkspaceListing {
  readonly files: WorkspaceFile[] = [];
  readonly problems: Problem[] = [];
  readonly #root: string;
  readonly #folders: RealFolders;
  readonly #linked = new Set<string>();

  /** @param root real path of the tree */
  constructor(root: string, folders: RealFolders) {
    this.#root = root;
    this.#folders = folders;
  }

  /**
   * Takes a path of the tree in, if a file stands there.
   * @param identify gives the content's id, from what the file system says of the file
   */
  add(path: string, identify?: (stats: Stats) => string | undefined): void {
    if (!this.#folders.leadTo(path)) {
      this.#behindLink(path.slice(0, path.lastIndexOf('/')));
      return;
    }
    const stats = this.#look(path);
    if (!stats || stats.isDirectory()) return;
    if (stats.isSymbolicLink()) this.#addLink(path);
    else if (stats.isFile()) this.#addFile(path, stats.size, identify?.(stats));
    else this.problem('file-not-regular', 'This is not a regular file; it was not read.', path);
  }

  problem(code: string, message: string, path: string): void {
    this.problems.push({ code, message, path });
  }

  /** A part of the tree that could not be looked at, so that the gates cannot be sure. */
  unreadable(code: 'directory-unreadable' | 'file-unreadable', reason: string, path: string): void {
    const message = `What is here could not be inspected (${reason}). Let the user that runs Hullgate read it, or leave it out.`;
    this.problems.push({ code, message, path, gates: ['secrets'] });
  }

  /** Said once for a folder, however many files git tracks in it. */
  #behindLink(folder: string): void {
    if (this.#linked.has(folder)) return;
    this.#linked.add(folder);
    this.problem('link-leaves-tree', 'This folder lies behind a symbolic link; it was not followed.', folder);
  }

  #addFile(path: string, size: number, id: string | undefined): void {
    this.files.push(id === undefined ? { path, size } : { path, size, id });
  }

  #addLink(path: string): void {
    const target = followLink(this.#root, path);
    if (target.file !== undefined) this.#addFile(path, target.size, undefined);
    else if (target.problem) this.problems.push(target.problem);
  }

  #look(path: string): Stats | undefined {
    try {
      return lstatSync(`${this.#root}/${path}`, { throwIfNoEntry: false });
    } catch (error) {
      // A folder on the way has become a file.
      if (errorCode(error) !== 'ENOTDIR') this.unreadable('file-unreadable', errorCode(error), path);
      return undefined;
    }
  }
}
