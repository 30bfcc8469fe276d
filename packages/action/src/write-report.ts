import { lstatSync, mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { UsageError } from './usage-error.ts';

/**
 * Writes a file that the workflow names, from the workspace's root or absolute, and returns its path.
 * The tree may be a stranger's: a link in it must not lead the file to another place.
 * @throws {UsageError} when it cannot be written there
 */
export function writeReport(workspace: string, name: string, text: string): string {
  const file = resolve(workspace, name);
  const folder = dirname(file);
  const temporary = join(folder, `.${basename(file).slice(0, 100)}.${crypto.randomUUID()}`);
  try {
    if (contains(workspace, file) && !contains(realpathSync(workspace), realpathSync(nearestFolder(folder)))) {
      throw new UsageError(
        `The input \`output\` names \`${name}\`, but a symbolic link on the way leads out of the repository.`,
      );
    }
    mkdirSync(folder, { recursive: true });
    writeFileSync(temporary, text, { flag: 'wx' });
    // Unlike writing, this replaces a link instead of following it.
    renameSync(temporary, file);
  } catch (cause) {
    rmSync(temporary, { force: true });
    if (cause instanceof UsageError) throw cause;
    throw new UsageError(`The report cannot be written to \`${name}\`, as the input \`output\` asks.`, { cause });
  }
  return file;
}

function nearestFolder(folder: string): string {
  let nearest = folder;
  while (!lstatSync(nearest, { throwIfNoEntry: false }) && nearest !== dirname(nearest)) nearest = dirname(nearest);
  return nearest;
}

function contains(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
