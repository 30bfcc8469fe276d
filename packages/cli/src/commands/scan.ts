import {
  scan,
  scanShard,
  writeBaseline,
  type Report,
  type ScanOptions,
  type Shard,
  EXIT_CODES,
  exitCodeOf,
} from '@hullgate/core';
import { cacheDirectory, fileCache } from '@hullgate/node';
import { Option, type Command } from 'commander';
import { UsageError } from '../usage-error.ts';
import { diffOfFixes, writeFixes, type Safety } from '../fixing.ts';
import { directoryInput, sourceOf, stdinInput, type Input } from '../input.ts';
import { jsonText, note, print, writeOutput } from '../output.ts';
import { printPatch } from '../patch-output.ts';
import { addPolicyOptions, collect, type PolicyOptions } from '../policy-options.ts';
import { ProgressLine } from '../progress.ts';
import { FORMATS, parseOutputs, writeReport } from '../report-output.ts';
import { openBase, scanOptions } from '../scan-options.ts';
import { parseShard } from '../shard-option.ts';
import { sourceStamp } from '../source-stamp.ts';
import { timings } from '../timings.ts';

interface ScanCommandOptions extends PolicyOptions {
  readonly format: readonly string[];
  readonly base?: string | true;
  readonly fix?: Safety;
  readonly diff?: boolean;
  readonly shard?: Shard;
  readonly output?: string;
  readonly writeBaseline?: string;
  readonly stdin?: string;
  readonly quiet?: boolean;
  readonly timings?: boolean;
  readonly cache: boolean;
  readonly color?: boolean;
}

/** A fix may make room for another one; ours converge long before this. */
const MOST_ROUNDS = 10;

const EXAMPLES = `
Examples:
  hullgate scan                                   scan this folder
  hullgate scan k8s/ Dockerfile                   only these
  hullgate scan --base                            judge only what the branch brings, against its merge base
  hullgate scan --base HEAD~1 --only all          show what is new, judge everything
  hullgate scan --format terminal --format sarif=hullgate.sarif
  hullgate scan --gate secrets --fail-on low
  hullgate scan --diff                            what --fix would change
  hullgate scan --fix                             apply what is safe
  hullgate scan --fix=review                      also what a person should look at afterwards
  hullgate scan --shard 1/4 > shard-1.json        then: hullgate merge shard-*.json
  cat Dockerfile | hullgate scan --stdin Dockerfile

Exit codes: 0 all gates pass, 1 a gate fails, 2 the command line or the policy is wrong,
3 Hullgate failed or a gate could not inspect everything it had to.`;

export function addScanCommand(program: Command, finish: (code: number) => void): void {
  const command = program
    .command('scan')
    .description('inspect files and judge them')
    .argument('[path...]', 'files and folders (default: the working directory)')
    .addOption(
      new Option('--format <format[=file]>', `${FORMATS.join(', ')}; to a file or to standard output (repeatable)`)
        .argParser(collect)
        .default([], 'terminal'),
    );
  addPolicyOptions(command)
    .option('--base [ref]', 'compare with a revision; without one: with the merge base with the default branch')
    .addOption(
      new Option('--fix [safety]', 'apply fixes: safe ones, or with --fix=review all')
        .choices(['safe', 'review'])
        .preset('safe'),
    )
    .option('--diff', 'print what --fix would change, change nothing')
    .addOption(
      new Option('--shard <i/n>', 'inspect one of n parts and write a bundle for merge')
        .argParser(parseShard)
        .conflicts(['fix', 'diff', 'writeBaseline']),
    )
    .addOption(new Option('--output <file>', 'where --shard writes its bundle (default: standard output)'))
    .option('--write-baseline <file>', 'take everything that is found for known, in a baseline file')
    .addOption(
      new Option('--stdin <path>', 'read one file from standard input, as if it stood at this path').conflicts([
        'fix',
        'base',
        'shard',
        'writeBaseline',
      ]),
    )
    .option('--quiet', 'show only what fails a gate')
    .option('--timings', 'say on standard error where the time went')
    .option('--no-cache', 'inspect everything anew')
    .option('--color', 'colour even where nobody seems to look')
    .option('--no-color', 'never colour')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: readonly string[], options: ScanCommandOptions) => finish(await runScan(paths, options)));
}

async function runScan(paths: readonly string[], options: ScanCommandOptions): Promise<number> {
  if (options.stdin !== undefined && paths.length > 0)
    throw new UsageError('--stdin takes the place of paths: leave them out.');
  if (options.only === 'introduced' && options.base === undefined)
    throw new UsageError('--only introduced needs something to compare with: give --base as well.');
  const outputs = parseOutputs(options.format);
  const input = openInput(paths, options);
  const cache = options.cache ? fileCache(cacheDirectory(), `${input.root}\0${sourceStamp()}`) : undefined;
  const progress = new ProgressLine();
  const asked: ScanOptions = {
    ...scanOptions(input, options, cache),
    onProgress: progress.update,
    ...(options.base === undefined ? {} : { base: await openBase(input, options.base, options.quiet ?? false) }),
  };
  try {
    if (options.shard) return await runShard(asked, options.shard, options.output);
    const scanned = await scan(asked);
    const report =
      options.fix && !options.diff ? await fixAndScanAgain(scanned, input, paths, asked, options) : scanned;
    progress.clear();
    if (options.timings) note(timings(report));
    if (options.writeBaseline !== undefined) return saveBaseline(report, options.writeBaseline);
    if (options.diff) return await printPatch(await diffOfFixes(report, input, options.fix ?? 'safe'));
    await writeReport(report, outputs, { source: sourceOf(input), ...options });
    return exitCodeOf(report);
  } finally {
    progress.clear();
    cache?.save();
  }
}

function openInput(paths: readonly string[], { stdin, policy }: ScanCommandOptions): Input {
  return stdin === undefined ? directoryInput(paths, policy) : stdinInput(stdin, policy);
}

async function runShard(options: ScanOptions, shard: Shard, output: string | undefined): Promise<number> {
  const bundle = jsonText(await scanShard(options, shard));
  if (output === undefined) await print(bundle);
  else writeOutput(output, bundle);
  return EXIT_CODES.pass;
}

/** Scans until no fix is left that could be applied; the last report is what stands now. */
async function fixAndScanAgain(
  first: Report,
  input: Input,
  paths: readonly string[],
  asked: ScanOptions,
  options: ScanCommandOptions,
): Promise<Report> {
  let report = first;
  let total = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const applied = await writeFixes(report, input, options.fix ?? 'safe');
    if (applied === 0) break;
    total += applied;
    report = await scan({ ...asked, workspace: openInput(paths, options).workspace });
  }
  note(total === 0 ? 'No fix was applied.' : `Applied ${total} ${total === 1 ? 'fix' : 'fixes'}.`);
  return report;
}

function saveBaseline({ findings }: Report, file: string): number {
  writeOutput(file, writeBaseline(findings));
  note(`Wrote ${file}. Name it in the policy: \`baseline: ${file}\`.`);
  return EXIT_CODES.pass;
}
