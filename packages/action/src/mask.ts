import { LineIndex, type Region } from '@hullgate/core';
import type { Text } from './texts.ts';

/** A text of this many characters is no ordinary word. */
const UNMISTAKABLE = 20;
/** A shorter one is masked when it does not look like a word or a number either. */
const SHORTEST = 8;
/** The runner compares every line of every later step with every mask. */
const MOST = 2000;

/**
 * Commands by which the runner hides secrets in all that this job logs from here on; it does not print the commands
 * themselves. Hullgate prints no secret in any case: this is for the steps that come after it.
 *
 * A password such as `postgres` is left alone. The runner would blank the word in every line of the job's log and drop job outputs
 * that hold it.
 */
export function maskCommands(secrets: readonly Region[], text: Text): string {
  const masks = new Set<string>();
  for (const [path, regions] of Map.groupBy(secrets, (secret) => secret.path)) {
    for (const line of secretLines(regions, text(path) ?? '')) if (isUnmistakable(line)) masks.add(line);
    if (masks.size >= MOST) break;
  }
  return [...masks].map((line) => `::add-mask::${line.replaceAll('%', '%25')}\n`).join('');
}

/** The lines of a file's secrets. Each is masked by itself: the runner goes through its log line by line. */
function* secretLines(regions: readonly Region[], text: string): Generator<string> {
  const lines = LineIndex.of(text);
  const offset = ({ line, column }: Region['start']): number => lines.lineStart(line) + column - 1;
  for (const { start, end } of regions) {
    for (const line of text.slice(offset(start), offset(end)).split(/[\r\n]+/)) yield line.trim();
  }
}

function isUnmistakable(line: string): boolean {
  if (/^-----(?:BEGIN|END) /.test(line)) return false;
  if (line.length >= UNMISTAKABLE) return true;
  return line.length >= SHORTEST && /\p{L}/u.test(line) && /\P{L}/u.test(line);
}
