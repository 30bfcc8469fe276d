import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** The tree that a user means, and what of it. */
export interface InputPaths {
  /** Real path of a folder. Reports name files from here. */
  readonly root: string;
  /** Files and folders to keep to, from the root with forward slashes; empty: everything. */
  readonly paths: readonly string[];
}

/** A path that was named and is not there. */
export class InputPathError extends Error {
  override readonly name = 'InputPathError';
}

/**
 * Finds the tree behind the paths that a user names. The tree is the project as long as all paths lie in it, so that its policy holds;
 * otherwise the deepest folder that holds them all. Without paths the working directory is meant.
 * @param project the working directory, or a folder above it
 */
export function resolveInputPaths(
  workingDirectory: string,
  named: readonly string[],
  project: string = workingDirectory,
): InputPaths {
  const [here, top] = [realpathSync(workingDirectory), realpathSync(project)];
  const absolute = (named.length > 0 ? named : ['.']).map((path) => realInput(here, path));
  const root = absolute.every((path) => contains(top, path)) ? top : deepestFolder(absolute);
  const paths = absolute.map((path) => relative(root, path).split(sep).join('/'));
  return { root, paths: paths.includes('') ? [] : paths };
}

/** Folders by their real path; a file's own name is kept, so that a link stays one. */
function realInput(here: string, path: string): string {
  const absolute = resolve(here, path);
  try {
    return statSync(absolute).isDirectory()
      ? realpathSync(absolute)
      : join(realpathSync(dirname(absolute)), basename(absolute));
  } catch {
    throw new InputPathError(`There is no file or folder ${path}.`);
  }
}

function contains(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * The deepest folder that holds all paths that a user names; a single folder holds itself.
 * @throws InputPathError where one of them is not there
 */
export function commonFolder(workingDirectory: string, named: readonly string[]): string {
  return deepestFolder(named.map((path) => realInput(realpathSync(workingDirectory), path)));
}

function deepestFolder([first = sep, ...others]: readonly string[]): string {
  let folder = statSync(first).isDirectory() ? first : dirname(first);
  while (!others.every((path) => contains(folder, path))) folder = dirname(folder);
  return folder;
}
