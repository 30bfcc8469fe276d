import { join } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { ReadError } from '@hullgate/core';
import type { FileReader } from './file-reader.ts';
import type { TreeListing } from './tree-listing.ts';

/** Files that name what to leave out, in rising order of authority. */
const IGNORE_FILES = ['.gitignore', '.ignore'] as const;

/** Stars in one part of a pattern, or `**` parts in one pattern, that we match: matching takes time to their power. */
const STAR_LIMIT = 3;

/** Whether matching the pattern takes bearable time for every name. */
function isBounded(pattern: string): boolean {
  const parts = pattern.split('/');
  const crossing = parts.filter((part) => part === '**').length;
  return crossing <= STAR_LIMIT && parts.every((part) => part === '**' || part.split('*').length - 1 <= STAR_LIMIT);
}

/** What the ignore files of a folder and of the folders above it leave out. */
export class IgnoreRules {
  readonly #folder: string;
  readonly #rules: Ignore;
  readonly #above: IgnoreRules | undefined;

  private constructor(folder: string, rules: Ignore, above: IgnoreRules | undefined) {
    this.#folder = folder;
    this.#rules = rules;
    this.#above = above;
  }

  /**
   * The rules that hold in a folder.
   * @param folder from the root, empty or with a slash at its end
   * @param names what stands in the folder
   */
  static in(
    folder: string,
    names: ReadonlySet<string>,
    above: IgnoreRules | undefined,
    source: { readonly root: string; readonly reader: FileReader; readonly listing: TreeListing },
  ): IgnoreRules | undefined {
    const texts: string[] = [];
    for (const name of IGNORE_FILES) {
      if (names.has(name)) texts.push(readRules(folder + name, source));
    }
    if (texts.every((text) => text === '')) return above;
    const patterns = texts.join('\n').split(/\r?\n/);
    const bounded = patterns.filter(isBounded);
    if (bounded.length < patterns.length) {
      const skipped =
        'A pattern with more than three stars in a part was not heeded: files it leaves out are inspected.';
      source.listing.problem('ignore-pattern-skipped', skipped, `${folder}${IGNORE_FILES[0]}`);
    }
    return new IgnoreRules(folder, ignore({ allowRelativePaths: true }).add(bounded), above);
  }

  /** @param path from the root; a folder's ends with a slash */
  leaveOut(path: string): boolean {
    const { ignored, unignored } = this.#rules.test(path.slice(this.#folder.length));
    if (ignored || unignored) return ignored;
    return this.#above?.leaveOut(path) ?? false;
  }
}

function readRules(
  path: string,
  { root, reader, listing }: { readonly root: string; readonly reader: FileReader; readonly listing: TreeListing },
): string {
  try {
    return Buffer.from(reader.read(join(root, path))).toString();
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    listing.problem('ignore-file-unreadable', `Its patterns were not heeded. ${error.message}`, path);
    return '';
  }
}
