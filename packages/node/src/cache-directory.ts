import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * Where inspections are kept between runs: with the job's temporary files on a GitHub runner, else in the user's cache folder.
 * https://specifications.freedesktop.org/basedir-spec/latest/
 */
export function cacheDirectory(environment: Readonly<Record<string, string | undefined>> = process.env): string {
  const runner = environment['RUNNER_TEMP'];
  const cache = environment['XDG_CACHE_HOME'];
  if (runner !== undefined && isAbsolute(runner)) return join(runner, 'hullgate');
  // The specification says to ignore relative paths.
  return cache !== undefined && isAbsolute(cache) ? join(cache, 'hullgate') : join(homedir(), '.cache', 'hullgate');
}
