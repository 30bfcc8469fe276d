import { EXIT_CODES } from '@hullgate/core';
import { randomUUID } from 'node:crypto';
import { fstatSync } from 'node:fs';
import { note, print } from './output.ts';

// All control characters but tab and line end; a carriage return counts where it does not end a line.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\r(?!\n)/g;

/**
 * Prints a patch: scanned text, which the reader must not obey. On a terminal control characters are shown as U+FFFD; in a job's log
 * on GitHub workflow commands are off meanwhile. In a file it is as it is.
 * @returns the exit code: whether there is anything to change
 */
export async function printPatch(patch: string): Promise<number> {
  if (patch === '') {
    note('Nothing to fix.');
    return EXIT_CODES.pass;
  }
  if (process.stdout.isTTY) await print(patch.replace(CONTROL, '\uFFFD'));
  else if (process.env['GITHUB_ACTIONS'] === 'true' && !fstatSync(1).isFile()) await print(withoutCommands(patch));
  else await print(patch);
  return EXIT_CODES.fail;
}

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions#stopping-and-starting-workflow-commands */
function withoutCommands(patch: string): string {
  const token = randomUUID();
  return `::stop-commands::${token}\n${patch}::${token}::\n`;
}
