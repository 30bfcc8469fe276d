import { readFileSync } from 'node:fs';
import { memoryWorkspace, mergeShards, type ShardBundle, exitCodeOf } from '@hullgate/core';
import { Option, type Command } from 'commander';
import { UsageError } from '../usage-error.ts';
import { directoryInput, sourceOf } from '../input.ts';
import { addPolicyOptions, collect, type PolicyOptions } from '../policy-options.ts';
import { readFailure } from '../read-failure.ts';
import { FORMATS, parseOutputs, writeReport } from '../report-output.ts';
import { scanOptions } from '../scan-options.ts';

interface MergeCommandOptions extends PolicyOptions {
  readonly format: readonly string[];
  readonly quiet?: boolean;
  readonly color?: boolean;
}

const EXAMPLES = `
Give merge the same policy options as the shards, and run it in a checkout of the same commit:
it needs the policy file, and the sources for code frames.

Example:
  hullgate scan --shard 1/2 --output shard-1.json
  hullgate scan --shard 2/2 --output shard-2.json
  hullgate merge shard-1.json shard-2.json --format sarif=hullgate.sarif`;

export function addMergeCommand(program: Command, finish: (code: number) => void): void {
  const command = program
    .command('merge')
    .description('join and judge the bundles that scan --shard wrote')
    .argument('<bundle...>', 'all bundles of one scan')
    .addOption(
      new Option('--format <format[=file]>', `${FORMATS.join(', ')}; to a file or to standard output (repeatable)`)
        .argParser(collect)
        .default([], 'terminal'),
    );
  addPolicyOptions(command)
    .option('--quiet', 'show only what fails a gate')
    .option('--color', 'colour even where nobody seems to look')
    .option('--no-color', 'never colour')
    .addHelpText('after', EXAMPLES)
    .action(async (files: readonly string[], options: MergeCommandOptions) => finish(await runMerge(files, options)));
}

async function runMerge(files: readonly string[], options: MergeCommandOptions): Promise<number> {
  const outputs = parseOutputs(options.format);
  const bundles = files.map(readBundle);
  const input = directoryInput([], options.policy);
  const compared = bundles.some(({ base }) => base !== undefined);
  const report = await mergeShards(bundles, {
    ...scanOptions(input, options),
    // The bundles hold what was found in the base; that there is one is all that is left to say.
    ...(compared ? { base: memoryWorkspace({}) } : {}),
  });
  await writeReport(report, outputs, { source: sourceOf(input), ...options });
  return exitCodeOf(report);
}

function readBundle(file: string): ShardBundle {
  const bundle = parsed(readNamed(file));
  if (!isBundle(bundle)) throw new UsageError(`${file} is no bundle: \`hullgate scan --shard\` writes them.`);
  return bundle;
}

function readNamed(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`The bundle ${file} cannot be read: ${readFailure(error)}.`, { cause: error });
  }
}

/** `undefined` where it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isBundle(value: unknown): value is ShardBundle {
  return (
    typeof value === 'object' &&
    value !== null &&
    'schemaVersion' in value &&
    value.schemaVersion === 1 &&
    'shard' in value &&
    'head' in value
  );
}
