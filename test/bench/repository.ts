import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleCli } from '../../scripts/build-cli.ts';
import { generateRepository } from './generate-repository.ts';
import { atMost, processTime, type Figure } from './measure.ts';

const FILES = 10_000;

/** Whole processes over a repository of 10,000 files. */
export async function repositoryFigures(scratch: string): Promise<Figure[]> {
  await bundleCli(join(scratch, 'cli'));
  const main = join(scratch, 'cli', 'main.js');
  const repository = join(scratch, 'repository');
  generateRepository(repository, { files: FILES, touch: 20, seed: 1 });
  const cacheHome = join(scratch, 'cache');
  const env = { ...process.env, XDG_CACHE_HOME: cacheHome };
  const forget = (): void => rmSync(cacheHome, { recursive: true, force: true });
  const scan = (...args: string[]): string[] => [main, 'scan', '--format', 'json', ...args];

  const change = processTime(7, scan('--base', 'HEAD', '--no-cache'), { cwd: repository, env });
  // As a checkout leaves it: every file is as git knows it.
  execFileSync('git', ['-C', repository, 'checkout', '--quiet', '.']);
  const first = processTime(5, scan(), { cwd: repository, env, before: forget });
  const second = processTime(7, scan(), { cwd: repository, env });
  return [
    atMost(`20 changed files of ${FILES}, compared with the base, no cache, whole process`, change, 400, 'ms'),
    atMost('unchanged tree, second run in per cent of the first', (100 * second) / first, 25, '%'),
  ];
}
