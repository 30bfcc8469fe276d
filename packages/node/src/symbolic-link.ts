import { lstatSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Problem } from '@hullgate/core';
import { errorCode } from './file-reader.ts';

/** Where a symbolic link leads: to a regular file of the tree, or nowhere we go; `problem` says why when that is worth knowing. */
export type LinkTarget =
  | { readonly file: string; readonly size: number; readonly problem?: undefined }
  | { readonly file?: undefined; readonly problem?: Problem };

/**
 * Resolves a link of the tree.
 * @param root real path of the tree
 * @param path of the link, from the root
 */
export function followLink(root: string, path: string): LinkTarget {
  const nowhere = (code: string, message: string): LinkTarget => ({ problem: { code, message, path } });
  try {
    const target = realpathSync.native(join(root, path));
    if (!staysInside(root, target)) {
      return nowhere('link-leaves-tree', 'This symbolic link leads out of the tree; it was not followed.');
    }
    const stats = lstatSync(target);
    // A linked folder's files are inspected where they are.
    if (stats.isDirectory()) return {};
    if (stats.isFile()) return { file: target, size: stats.size };
    return nowhere(
      'file-not-regular',
      'This symbolic link leads to something that is not a regular file; it was not read.',
    );
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ELOOP')
      return nowhere('link-loop', 'This symbolic link leads to itself; there is nothing to inspect.');
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      return nowhere('link-broken', 'This symbolic link leads nowhere; there is nothing to inspect.');
    }
    return nowhere('file-unreadable', `This symbolic link could not be followed (${code}).`);
  }
}

/** git's own folder counts as outside: it may hold credentials and is nothing that people commit. */
function staysInside(root: string, target: string): boolean {
  const parts = relative(root, target).split(sep);
  return parts[0] !== '..' && !parts.includes('.git');
}

/** Knows which folders of a tree are folders, and not links to elsewhere. */
export class RealFolders {
  readonly #root: string;
  readonly #known = new Map<string, boolean>([['', true]]);

  constructor(root: string) {
    this.#root = root;
  }

  /** Whether all folders on the way to a file are real. */
  leadTo(path: string): boolean {
    return this.#isReal(path.slice(0, Math.max(path.lastIndexOf('/'), 0)));
  }

  #isReal(folder: string): boolean {
    const known = this.#known.get(folder);
    if (known !== undefined) return known;
    // From the top, not by recursion: a path may have thousands of parts.
    let real = true;
    for (let end = folder.indexOf('/'); real; end = folder.indexOf('/', end + 1)) {
      const part = end < 0 ? folder : folder.slice(0, end);
      real = this.#known.get(part) ?? this.#look(part);
      this.#known.set(part, real);
      if (end < 0) break;
    }
    this.#known.set(folder, real);
    return real;
  }

  #look(folder: string): boolean {
    try {
      return !lstatSync(`${this.#root}/${folder}`).isSymbolicLink();
    } catch {
      // Gone, or may not be looked into: what opens the file will say so.
      return true;
    }
  }
}
