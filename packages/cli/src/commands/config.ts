import { loadGates, loadPolicy, POLICY_PATHS, type Policy, EXIT_CODES } from '@hullgate/core';
import type { Command } from 'commander';
import { directoryInput } from '../input.ts';
import { jsonText, note, print } from '../output.ts';

interface ConfigCommandOptions {
  readonly policy?: string;
  readonly show?: boolean;
}

/** What holds where no policy says otherwise. */
const DEFAULTS: Policy = { profile: 'default', failOn: 'high' };

const EXAMPLES = `
Examples:
  hullgate config          check the policy: exit code 2 and the places when something is wrong
  hullgate config --show   print what holds, with the defaults and all it extends`;

export function addConfigCommand(program: Command, finish: (code: number) => void): void {
  program
    .command('config')
    .description('check or show the policy that holds here')
    .option('--policy <file>', 'policy file (default: hullgate.yml or .github/hullgate.yml)')
    .option('--show', 'print what holds: defaults, what it extends and its own settings, as JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (options: ConfigCommandOptions) => finish(await runConfig(options)));
}

async function runConfig(options: ConfigCommandOptions): Promise<number> {
  const { workspace, root, policy: given } = directoryInput([], options.policy);
  const { policy, path } = await loadPolicy(workspace, await loadGates(), given);
  note(
    path === undefined
      ? `There is no ${POLICY_PATHS.join(' or ')} in ${root}: the defaults hold.`
      : `${path} is a valid policy.`,
  );
  if (options.show) await print(jsonText({ ...DEFAULTS, ...policy }, 2));
  return EXIT_CODES.pass;
}
