import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';

/** An empty folder that goes away with the test. */
export function temporaryFolder(test: Pick<TestContext, 'after'>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'hullgate-test-')));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files below a folder. */
export function writeTree(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Makes named pipes, which nobody writes to. */
export function makePipes(...files: readonly string[]): void {
  execFileSync('sh', ['-c', 'mkfifo "$@"', 'sh', ...files]);
}

const IDENTITY = {
  GIT_AUTHOR_NAME: 'Test',
  GIT_AUTHOR_EMAIL: 'test@example.com',
  GIT_COMMITTER_NAME: 'Test',
  GIT_COMMITTER_EMAIL: 'test@example.com',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};

const SETTINGS = ['commit.gpgsign=false', 'protocol.file.allow=always', 'gc.auto=0'].flatMap((setting) => [
  '-c',
  setting,
]);

/** Runs git as a user would, without the settings of this machine. */
export function runGit(folder: string, ...command: readonly string[]): string {
  const environment = { PATH: process.env['PATH'], HOME: folder, ...IDENTITY };
  const output = execFileSync('git', ['-C', folder, ...SETTINGS, ...command], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return output.toString().trim();
}

/** A repository in a folder that goes away with the test: the files are committed to `main`. */
export function temporaryRepository(
  test: Pick<TestContext, 'after'>,
  files: Readonly<Record<string, string | Uint8Array>> = {},
): string {
  const folder = temporaryFolder(test);
  runGit(folder, 'init', '--quiet', '--initial-branch=main');
  writeTree(folder, files);
  commitAll(folder);
  return folder;
}

let commits = 0;

/** Commits everything and gives the commit's id. No two commits are the same. */
export function commitAll(folder: string): string {
  runGit(folder, 'add', '--all');
  runGit(folder, 'commit', '--quiet', '--allow-empty', '--message', `Change ${++commits}`);
  return runGit(folder, 'rev-parse', 'HEAD');
}
