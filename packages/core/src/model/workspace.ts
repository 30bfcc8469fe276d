import type { Problem } from './problem.ts';

/** One file of a workspace. */
export interface WorkspaceFile {
  /** From the workspace's root, with forward slashes, never absolute, never with `..`. */
  readonly path: string;
  /** In bytes; absent where it is not known before reading. */
  readonly size?: number;
  /** Identity of the content, such as a git blob id: equal ids mean equal bytes. Absent where it is not known. */
  readonly id?: string;
}

export interface WorkspaceListing {
  readonly files: readonly WorkspaceFile[];
  /** What could not be listed: an unreadable directory, a link that leaves the tree. */
  readonly problems: readonly Problem[];
}

/**
 * The tree to inspect. The core knows no other way to a file.
 */
export interface Workspace {
  list(): WorkspaceListing | Promise<WorkspaceListing>;
  /**
   * The bytes of a file. The array may be a view of a buffer that the next `read` reuses. Of a binary file over 10 MB the
   * first 8,000 will do; other large files are refused with `file-too-large`.
   * Throws (or rejects with) {@link ReadError} when the file cannot be read.
   */
  read(file: WorkspaceFile): Uint8Array | Promise<Uint8Array>;
  /**
   * Optional, for speed: the listed files with an id and one of the endings (`.yaml`) whose bytes hold a text.
   * Undefined where it cannot be told more cheaply than by reading them. May hold files that do not, never lacks one that does.
   */
  holding?(text: string, endings: readonly string[]): Promise<ReadonlySet<string> | undefined>;
}

/** Why a file of the workspace could not be read. Becomes a problem in the report. */
export class ReadError extends Error {
  /** Such as `file-vanished`, `file-unreadable`, `file-too-large`. */
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = 'ReadError';
    this.code = code;
  }
}
