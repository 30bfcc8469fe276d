import type { Report } from '@hullgate/core';
import { command } from './commands.ts';
import { UsageError } from './usage-error.ts';

/** What a step's exit code says. */
const EXIT_CODES = {
  pass: 0,
  /** A gate fails. */
  fail: 1,
  /** An input or the policy is wrong: nothing was judged. */
  usage: 2,
  /** We failed, or a gate could not look at something that the change brings. */
  incomplete: 3,
} as const;

export function exitCodeOf({ verdict, incomplete }: Report): number {
  if (verdict === 'fail') return EXIT_CODES.fail;
  return incomplete ? EXIT_CODES.incomplete : EXIT_CODES.pass;
}

export interface Failure {
  readonly exitCode: number;
  /** Workflow commands: one error that people can act on; what only we can use is for the debug log. */
  readonly output: string;
}

/** What is said when the scan could not be done. */
export function failureOf(error: unknown): Failure {
  if (error instanceof UsageError) return { exitCode: EXIT_CODES.usage, output: command('error', error.message) };
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const report =
    'This is a fault of Hullgate, not of your repository. Run the job again with debug logging and report what it says.';
  return {
    exitCode: EXIT_CODES.incomplete,
    output: command('error', `Hullgate could not finish: ${message}\n${report}`) + command('debug', stack),
  };
}
