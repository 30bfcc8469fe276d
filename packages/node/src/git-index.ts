import type { Stats } from 'node:fs';
import { TextCursor } from './text-cursor.ts';

/** An entry of git's index with what git remembers of the file on disk. */
export interface IndexEntry {
  /** From the folder that was asked for; the bytes decoded as Latin-1. */
  readonly path: string;
  /** Octal, such as `100644` (file), `120000` (symbolic link), `160000` (submodule). */
  readonly mode: string;
  readonly object: string;
  /** Of the file on disk, after git's conversions. */
  readonly size: number;
  /** Milliseconds, made of seconds and nanoseconds exactly as Node makes `Stats.mtimeMs`. */
  readonly modified: number;
  readonly changed: number;
  /** Whether the times have a fraction: some writers of the index keep whole seconds. */
  readonly fine: boolean;
  /** Whether the entry stands for content: no conflict, no intent to add. */
  readonly settled: boolean;
}

/** `CE_INTENT_TO_ADD` of git's index: the path is known, the content is not yet. */
const INTENT_TO_ADD = 0x2000_0000;

/** The command whose output {@link parseIndex} reads. */
export const LIST_INDEX = ['ls-files', '--stage', '--debug', '-z'] as const;

/**
 * Reads `git ls-files --stage --debug -z`: git's index whatever its version, split or sparse. A path in conflict comes once.
 * @returns `undefined` when the output has another shape than git 2.x gives it
 */
export function parseIndex(output: Buffer): IndexEntry[] | undefined {
  const text = new TextCursor(output.toString('latin1'));
  const entries: IndexEntry[] = [];
  let last: string | undefined;
  while (!text.isAtEnd) {
    const entry = readEntry(text);
    if (!entry) return undefined;
    if (entry.path !== last) entries.push(entry);
    last = entry.path;
  }
  return entries;
}

function readEntry(text: TextCursor): IndexEntry | undefined {
  const mode = text.until(' ');
  const object = text.until(' ');
  const stage = text.until('\t');
  const path = text.until('\0');
  const [changed, changedFraction] = [text.number('  ctime: '), text.number(':')];
  const [modified, modifiedFraction] = [text.number('\n  mtime: '), text.number(':')];
  for (const label of ['\n  dev: ', '\tino: ', '\n  uid: ', '\tgid: ']) text.number(label);
  const size = text.number('\n  size: ');
  text.skip('\tflags: ');
  const flags = Number.parseInt(text.until('\n'), 16);
  if (text.hasFailed) return undefined;
  return {
    path,
    mode,
    object,
    size,
    modified: modified * 1000 + modifiedFraction / 1e6,
    changed: changed * 1000 + changedFraction / 1e6,
    fine: modifiedFraction !== 0,
    settled: stage === '0' && (flags & INTENT_TO_ADD) === 0,
  };
}

/**
 * Whether the file on disk still is what git put into its index or took out of it. Flags such as assume-unchanged are not trusted.
 * A file as young as the index itself may have been changed after git looked ("racy git"), so it does not count.
 * https://git-scm.com/docs/racy-git
 * @param indexTime when the index was written, in milliseconds
 */
export function isUnchanged(entry: IndexEntry, stats: Stats, indexTime: number): boolean {
  if (!entry.settled || !stats.isFile() || stats.size !== entry.size) return false;
  if (entry.fine) {
    return stats.mtimeMs === entry.modified && stats.ctimeMs === entry.changed && stats.mtimeMs < indexTime;
  }
  return (
    seconds(stats.mtimeMs) === seconds(entry.modified) &&
    seconds(stats.ctimeMs) === seconds(entry.changed) &&
    seconds(stats.mtimeMs) < seconds(indexTime)
  );
}

function seconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}

/**
 * Identity of a content. The size stands beside git's blob id, for two contents may share a blob: the one in git and the one
 * that a conversion (line ends, large file storage) made of it on disk.
 */
export function contentId(object: string, size: number | string): string {
  return `${object}-${size}`;
}
