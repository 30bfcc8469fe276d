import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { lstatSync, readFileSync } from 'node:fs';
import { delimiter, dirname, isAbsolute, join, resolve } from 'node:path';

/**
 * Settings that win over the scanned repository's own, so that reading it starts no program of its choosing: no hooks, no
 * file system monitor, no bare repository hidden in a folder. `safe.directory` lets us read trees of other owners (containers
 * in CI); git distrusts them because of the programs their settings may name, and those never run here.
 */
const SAFE_SETTINGS = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.quotePath=false',
  'safe.bareRepository=explicit',
  'safe.directory=*',
  'submodule.recurse=false',
].flatMap((setting) => ['-c', setting]);

/** Variables that say which repository, index or object store is meant: what the caller's git hook is about, not our root. */
const LOCATING =
  /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|COMMON_DIR|PREFIX|NAMESPACE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES)$/;

/** How long a git process may take, in milliseconds: it can be made to wait for ever by a pipe in place of a file. */
const PATIENCE = 60_000;

export interface GitOutput {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** git could not be started: it is not installed, or not on the PATH. */
export class GitUnavailableError extends Error {
  override readonly name = 'GitUnavailableError';
}

export interface GitOptions {
  /** Let git talk to the remote, with the caller's credentials. Without it every transport is off. */
  readonly network?: boolean;
  /** Paths of the command are patterns such as `*.yaml`, not names. */
  readonly patterns?: boolean;
}

/** Runs git in a folder to its end. Rejects only when git cannot be started. */
export function git(folder: string, command: readonly string[], options: GitOptions = {}): Promise<GitOutput> {
  return new Promise((resolve, reject) => {
    const child = spawnGit(folder, command, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    // Not `timeout` of spawn: its timer stays when git cannot be started.
    const patience = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', (cause) => {
      clearTimeout(patience);
      reject(new GitUnavailableError('git could not be started.', { cause }));
    });
    child.on('close', (code) => {
      clearTimeout(patience);
      resolve({ code: code ?? 128, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString() });
    });
  });
}

/** Starts git in a folder, with nothing of the folder's choosing being run. */
export function spawnGit(
  folder: string,
  command: readonly string[],
  { network = false, patterns = false, ...options }: SpawnOptions & GitOptions,
): ChildProcess {
  const settings = [
    '-C',
    folder,
    '--no-pager',
    '--no-replace-objects',
    patterns ? '--icase-pathspecs' : '--literal-pathspecs',
    ...SAFE_SETTINGS,
  ];
  return spawn('git', [...settings, ...command], { ...options, env: environment(network), windowsHide: true });
}

function environment(network: boolean): NodeJS.ProcessEnv {
  const dropped = (name: string): boolean => (network ? LOCATING.test(name) : name.startsWith('GIT_'));
  const kept = Object.entries(process.env).filter(([name]) => !dropped(name));
  return {
    ...Object.fromEntries(kept),
    PATH: absolutePath(process.env['PATH'] ?? ''),
    // Messages are read by us: in English.
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: network ? '0' : '1',
    GIT_ALLOW_PROTOCOL: network ? 'https:http:ssh:git:file' : 'none',
  };
}

/** Without relative entries: a `git` in the scanned folder is not ours. */
function absolutePath(path: string): string {
  return path.split(delimiter).filter(isAbsolute).join(delimiter);
}

/** The first line of git's complaint, without its `fatal: `. */
export function complaint({ stderr }: GitOutput): string {
  const line = stderr.trim().split('\n', 1)[0] ?? '';
  return line.replace(/^(?:fatal|error): /, '').replace(/\.$/, '') || 'git gave no reason';
}

/** git's own folder for the work tree that a folder stands in, as far as the file system shows. */
export function findGitFolder(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const own = lstatSync(join(at, '.git'), { throwIfNoEntry: false });
    if (own?.isDirectory()) return join(at, '.git');
    // A linked work tree or a submodule: https://git-scm.com/docs/gitrepository-layout
    if (own?.isFile() && own.size < LONGEST_PATH)
      return resolve(at, readFileSync(join(at, '.git'), 'utf8').replace('gitdir:', '').trim());
    if (dirname(at) === at) return undefined;
  }
}

const LONGEST_PATH = 8192;
