import { spawnSync } from 'node:child_process';

/** One line of the benchmark's table. */
export interface Figure {
  readonly what: string;
  readonly measured: string;
  readonly budget: string;
  readonly met: boolean;
}

/** The median of several runs, in milliseconds, after one that does not count. */
export function median(runs: number, run: () => void): number {
  run();
  const times = Array.from({ length: runs }, () => {
    const begin = performance.now();
    run();
    return performance.now() - begin;
  });
  return middle(times);
}

/** As {@link median}, for asynchronous work. */
export async function medianAsync(runs: number, run: () => Promise<unknown>): Promise<number> {
  await run();
  const times: number[] = [];
  for (let at = 0; at < runs; at++) {
    const begin = performance.now();
    await run();
    times.push(performance.now() - begin);
  }
  return middle(times);
}

interface ProcessOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Done before each run; its time does not count. */
  readonly before?: () => void;
}

/** The median wall-clock time of a whole process, in milliseconds. */
export function processTime(runs: number, args: readonly string[], options: ProcessOptions = {}): number {
  const run = (): number => {
    options.before?.();
    const begin = performance.now();
    runProcess(args, options);
    return performance.now() - begin;
  };
  run();
  return middle(Array.from({ length: runs }, run));
}

/** Makes a process write at its end how much memory it had resident at most, in KiB. */
const TELL_MEMORY = `data:text/javascript,process.on('exit', () => process.stderr.write('\\n' + process.resourceUsage().maxRSS));`;

/** The most memory that a process had resident, in MB. */
export function processMemory(args: readonly string[], options: ProcessOptions = {}): number {
  const output = runProcess(['--import', TELL_MEMORY, ...args], options);
  return (Number(output.slice(output.lastIndexOf('\n') + 1)) * 1024) / 1e6;
}

function runProcess(args: readonly string[], { cwd, env = process.env }: ProcessOptions): string {
  const { signal, error, stderr } = spawnSync(process.execPath, args, {
    cwd,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (error ?? signal) throw new Error(`node ${args.join(' ')} was ended by ${signal ?? error?.message}`);
  return stderr.toString();
}

export function atMost(what: string, value: number, budget: number, unit: string): Figure {
  return { what, measured: `${round(value)} ${unit}`, budget: `<= ${budget} ${unit}`, met: value <= budget };
}

export function atLeast(what: string, value: number, budget: number, unit: string): Figure {
  return { what, measured: `${round(value)} ${unit}`, budget: `>= ${budget} ${unit}`, met: value >= budget };
}

function round(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value.toFixed(1);
}

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
