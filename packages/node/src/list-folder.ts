import { lstatSync, readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { errorCode, type FileReader } from './file-reader.ts';
import { IgnoreRules } from './ignore-rules.ts';
import { pathNotUtf8 } from './path-name.ts';
import type { TreeListing } from './tree-listing.ts';

/** Folders that are never entered: git's own, and what a package manager put there. */
const SKIPPED = new Set(['.git', 'node_modules']);

/** What stands for bytes that are not UTF-8. */
const REPLACEMENT = '\uFFFD';

interface Source {
  readonly root: string;
  readonly reader: FileReader;
  readonly listing: TreeListing;
}

/**
 * Lists the files below a folder without git: all but what its ignore files leave out.
 * @param folder from the root; empty for the root itself
 */
export function listFolder(folder: string, source: Source): void {
  const open: { folder: string; rules: IgnoreRules | undefined }[] = [
    { folder: folder === '' ? '' : `${folder}/`, rules: undefined },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const entries = readEntries(next.folder, source);
    const rules = IgnoreRules.in(next.folder, new Set(entries.map(({ name }) => name)), next.rules, source);
    for (const entry of entries) {
      const path = next.folder + entry.name;
      if (!entry.isDirectory()) {
        if (!rules?.leaveOut(path)) addFile(path, source);
      } else if (!SKIPPED.has(entry.name) && !rules?.leaveOut(`${path}/`)) {
        open.push({ folder: `${path}/`, rules });
      }
    }
  }
}

function readEntries(folder: string, { root, listing }: Source): readonly Dirent[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    const code = errorCode(error);
    if (folder.includes(REPLACEMENT)) listing.problems.push(pathNotUtf8(folder));
    else if (code !== 'ENOENT')
      listing.unreadable('directory-unreadable', code, folder === '' ? '.' : folder.slice(0, -1));
    return [];
  }
}

function addFile(path: string, { root, listing }: Source): void {
  // Node shows bytes that are not UTF-8 as U+FFFD; under that name there is no file.
  const lost = path.includes(REPLACEMENT) && !lstatSync(join(root, path), { throwIfNoEntry: false });
  if (lost) listing.problems.push(pathNotUtf8(path));
  else listing.add(path);
}
