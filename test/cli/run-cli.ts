import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../packages/cli/src/main.ts', import.meta.url));

/** Compiled sources are kept from one process to the next: that more than halves the time of each. */
const COMPILED = fileURLToPath(new URL('../../node_modules/.cache/hullgate-compiled', import.meta.url));

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  readonly stdin?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  /** Go away after the first output, as `head` does. */
  readonly closeEarly?: boolean;
}

/** Runs `hullgate` in a folder, as a process of its own, with a cache of its own and nothing else of this machine's settings. */
export function hullgate(folder: string, words: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const { stdin = '', environment = {}, closeEarly = false } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...words], {
      cwd: folder,
      env: {
        PATH: process.env['PATH'],
        HOME: folder,
        XDG_CACHE_HOME: `${folder}.cache`,
        NODE_COMPILE_CACHE: COMPILED,
        ...environment,
      },
    });
    const output = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk: Buffer) => {
      output.stdout += chunk.toString();
      if (closeEarly) child.stdout.destroy();
    });
    child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...output }));
    child.stdin.on('error', () => {});
    child.stdin.end(stdin);
  });
}
