import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { UsageError } from './usage-error.ts';

/** A reader such as `head` may go before we are done: that is no error of ours. */
export function survivesClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      // oxlint-disable-next-line unicorn/no-process-exit -- nobody listens any more
      process.exit();
    });
  }
}

/** Writes to standard output and waits until it has been taken. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** A remark to the user that is no result. It may hold names from the scanned tree. */
export function note(text: string): void {
  process.stderr.write(`${logText(text)}\n`);
}

const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** Text for a log: no control characters, and no line that the runner of GitHub Actions would take for a command. */
export function logText(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/^(?=\s*::)/, '\u00b7 '));
  return lines.join('\n').replace(CONTROL, '\uFFFD').replaceAll('##[', '##\\[');
}

/** JSON for standard output, which may be such a log. */
export function jsonText(value: unknown, indent?: number): string {
  return `${JSON.stringify(value, undefined, indent).replaceAll('##[', '##\\u005b')}\n`;
}

/** Writes a file that the user asked for. */
export function writeOutput(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(`${file} could not be written: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether to colour: what the user said, then https://no-color.org, then FORCE_COLOR, then whether a person is looking.
 */
export function wantsColor(
  said: boolean | undefined,
  isTerminal: boolean,
  environment: Environment = process.env,
): boolean {
  if (said !== undefined) return said;
  if (environment['NO_COLOR']) return false;
  const forced = environment['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return isTerminal && environment['TERM'] !== 'dumb';
}
