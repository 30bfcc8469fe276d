import { PolicyFileError, ReadError, ShardError, VERSION, EXIT_CODES } from '@hullgate/core';
import { InputPathError, RevisionError } from '@hullgate/node';
import { Command, CommanderError } from 'commander';
import { addConfigCommand } from './commands/config.ts';
import { addExplainCommand } from './commands/explain.ts';
import { addMergeCommand } from './commands/merge.ts';
import { addRulesCommand } from './commands/rules.ts';
import { addScanCommand } from './commands/scan.ts';
import { UsageError } from './usage-error.ts';
import { note } from './output.ts';

/** Errors that the user can mend; their messages say how. */
const USER_ERRORS = [UsageError, PolicyFileError, ShardError, InputPathError, RevisionError];

const EXAMPLES = `
Examples:
  hullgate scan                          what is wrong in this folder
  hullgate scan --base                   what this branch makes worse
  hullgate scan --fix                    mend what can be mended safely
  hullgate explain dockerfile/user-root  what a rule wants, and why
  hullgate scan --help                   everything a scan can do`;

/**
 * Runs the command line.
 * @param words without the program's name
 * @returns the exit code
 */
export async function run(words: readonly string[]): Promise<number> {
  let code: number = EXIT_CODES.pass;
  const program = createProgram((finished) => {
    code = finished;
  });
  try {
    await program.parseAsync(words.map(bareFix), { from: 'user' });
    return code;
  } catch (error) {
    return exitCodeOfError(error);
  }
}

function createProgram(finish: (code: number) => void): Command {
  const program = new Command('hullgate')
    .description('Lifecycle gates for containers: from the Dockerfile to the running workload')
    .version(VERSION, '--version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .addHelpText('after', EXAMPLES)
    .showSuggestionAfterError()
    .exitOverride();
  addScanCommand(program, finish);
  addMergeCommand(program, finish);
  addRulesCommand(program, finish);
  addExplainCommand(program, finish);
  addConfigCommand(program, finish);
  return program;
}

/** `--fix src` means to fix `src`: the option's value is only taken after an equals sign. */
function bareFix(word: string): string {
  return word === '--fix' ? '--fix=safe' : word;
}

function exitCodeOfError(error: unknown): number {
  // Help and version count as errors to commander; it has printed everything.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_CODES.pass : EXIT_CODES.usage;
  if (USER_ERRORS.some((kind) => error instanceof kind)) {
    note(error instanceof Error ? error.message : String(error));
    return EXIT_CODES.usage;
  }
  if (error instanceof ReadError) {
    // Of scanned files these are problems in the report; only the policy is read outside of that.
    note(`The policy or its baseline cannot be read. ${error.message}`);
    return EXIT_CODES.usage;
  }
  note(`Hullgate failed. This is a bug of ours.\n${error instanceof Error ? error.stack : String(error)}`);
  return EXIT_CODES.incomplete;
}
