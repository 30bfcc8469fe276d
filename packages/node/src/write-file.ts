import { randomBytes } from 'node:crypto';
import { constants, accessSync, chmodSync, chownSync, lstatSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errorCode } from './file-reader.ts';
import { isInside } from './path-name.ts';
import { RealFolders } from './symbolic-link.ts';

/** A file that was left as it was. The message says why. */
export class WriteError extends Error {
  override readonly name = 'WriteError';
  readonly path: string;

  constructor(path: string, reason: string) {
    super(`${path} was not changed: ${reason}.`);
    this.path = path;
  }
}

/**
 * Replaces the content of a file of the tree, in one step: whoever reads it meanwhile sees the old or the new. Mode and owner stay.
 * @param root of the tree
 * @param path from the root, with forward slashes
 * @throws {WriteError} when there is no such regular file, when a link is on the way, or when it may not be written
 */
export function writeFile(root: string, path: string, content: Uint8Array): void {
  if (!isInside(path) || !new RealFolders(root).leadTo(path)) throw new WriteError(path, 'it lies outside the tree');
  const file = join(root, path);
  const temporary = join(dirname(file), `.${basename(file).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const { mode, uid, gid } = regularFile(file, path);
    accessSync(file, constants.W_OK);
    writeFileSync(temporary, content, { mode: 0o600, flag: 'wx', flush: true });
    if (process.getuid?.() === 0) chownSync(temporary, uid, gid);
    chmodSync(temporary, mode & 0o7777);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error instanceof WriteError ? error : new WriteError(path, `the system refused (${errorCode(error)})`);
  }
}

function regularFile(file: string, path: string) {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (!stats) throw new WriteError(path, 'it is gone');
  if (stats.isSymbolicLink()) throw new WriteError(path, 'it is a symbolic link; change the file that it leads to');
  if (!stats.isFile()) throw new WriteError(path, 'it is not a regular file');
  return stats;
}
