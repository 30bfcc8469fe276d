import { realpathSync } from 'node:fs';
import { ReadError, type Problem, type Workspace, type WorkspaceFile, type WorkspaceListing } from '@hullgate/core';
import { SIZE_LIMIT, tooLarge } from './file-reader.ts';
import { complaint, git } from './git.ts';
import { contentId } from './git-index.ts';
import { ObjectReader } from './object-reader.ts';
import { decodePath, pathNotUtf8 } from './path-name.ts';
import { unreadableRevision } from './revision.ts';
import { TextCursor } from './text-cursor.ts';
import { followTreeLink } from './tree-links.ts';

const SYMBOLIC_LINK = '120000';

/** In place of a size: the object is not in this clone. */
const NOT_HERE = 'BAD';

export interface RevisionOptions {
  /** Files and folders to keep to, from the root with forward slashes. */
  readonly paths?: readonly string[];
}

/**
 * A folder as it was at a revision, read from git's objects without a checkout. Symbolic links stand for the files of the tree that they lead to;
 * submodules are left out.
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
  readonly #objects: ObjectReader;
  #listing: Promise<GitListing> | undefined;
  /** Made when the first file is read: of most files only the id is wanted. */
  #entries: ReadonlyMap<string, TreeEntry> | undefined;

  constructor(root: string, revision: string, paths: readonly string[]) {
    this.#root = root;
    this.#revision = revision;
    this.#paths = paths;
    this.#objects = new ObjectReader(root);
  }

  list(): Promise<GitListing> {
    this.#listing ??= this.#list();
    return this.#listing;
  }

  async read({ path }: WorkspaceFile): Promise<Uint8Array> {
    const { files } = await this.list();
    this.#entries ??= new Map(files.map((file) => [file.path, file]));
    const entry = this.#entries.get(path);
    if (!entry) throw new ReadError('file-vanished', `There is no such file at ${this.#revision}.`);
    if (entry.size !== undefined && entry.size > SIZE_LIMIT) throw tooLarge(entry.size);
    return this.#objects.read(entry.object);
  }

  async #list(): Promise<GitListing> {
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
    const listing = readTree(listed.stdout);
    if (!listing) throw await unreadableRevision(this.#root, this.#revision, 'git listed it in an unknown form');
    if (listing.links.length === 0) return listing;
    return { ...listing, files: [...listing.files, ...(await this.#linkedFiles(listing))] };
  }

  /** Files by the names of the links that lead to them, as in a directory: both sides of a comparison have them. */
  async #linkedFiles({ files, links }: GitListing): Promise<readonly TreeEntry[]> {
    const byPath = new Map(files.map((file) => [file.path, file]));
    const targets = await Promise.all(
      links.map(async ({ path, object }) => [path, (await this.#objects.read(object)).toString()] as const),
    );
    const targetOf = new Map(targets);
    return links.flatMap(({ path }) => {
      const file = byPath.get(followTreeLink(path, targetOf, (wanted) => byPath.has(wanted)) ?? '');
      return file ? [{ ...file, path }] : [];
    });
  }
}

interface TreeEntry extends WorkspaceFile {
  readonly object: string;
}

interface GitListing extends WorkspaceListing {
  readonly files: readonly TreeEntry[];
  readonly links: readonly TreeEntry[];
}

/** Longest target of a link that is followed, in bytes: as on Linux. */
const LONGEST_TARGET = 4096;

/** Reads `git ls-tree -l -z`: mode, type, id, size with blanks before it, path. */
function readTree(output: Buffer): GitListing | undefined {
  const text = new TextCursor(output.toString('latin1'));
  const files: TreeEntry[] = [];
  const links: TreeEntry[] = [];
  const problems: Problem[] = [];
  while (!text.isAtEnd) {
    const mode = text.until(' ');
    const type = text.until(' ');
    const object = text.until(' ');
    const size = text.until('\t').trimStart();
    const name = text.until('\0');
    if (text.hasFailed) return undefined;
    if (type !== 'blob') continue;
    const path = decodePath(name);
    if (path === undefined) problems.push(pathNotUtf8(name));
    else if (mode === SYMBOLIC_LINK) {
      if (size !== NOT_HERE && Number(size) <= LONGEST_TARGET) links.push({ path, object });
    } else if (size === NOT_HERE) files.push({ path, object });
    else files.push({ path, object, size: Number(size), id: contentId(object, size) });
  }
  return { files, links, problems };
}
