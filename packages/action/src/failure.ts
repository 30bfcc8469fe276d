import { EXIT_CODES } from '@hullgate/core';
import { command } from './commands.ts';
import { UsageError } from './usage-error.ts';

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
