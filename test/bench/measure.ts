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

/** The median wall-clock time of a whole process, in milliseconds. */
export function processTime(
  runs: number,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv; readonly before?: () => void } = {},
): number {
  const run = (): number => {
    options.before?.();
    const begin = performance.now();
    const { signal, error } = spawnSync(process.execPath, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: 'ignore',
    });
    const time = performance.now() - begin;
    if (error ?? signal) throw new Error(`node ${args.join(' ')} was ended by ${signal ?? error?.message}`);
    return time;
  };
  run();
  return middle(Array.from({ length: runs }, run));
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
