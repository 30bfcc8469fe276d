import { GATE_IDS, loadGates, PROFILES, type Profile, EXIT_CODES } from '@hullgate/core';
import { Option, type Command } from 'commander';
import { jsonText, print } from '../output.ts';
import { profilesOf } from '../rule-profiles.ts';
import { table } from '../table.ts';

interface RulesCommandOptions {
  readonly format: 'table' | 'json';
  readonly gate?: string;
  readonly profile?: Profile;
}

const EXAMPLES = `
Profile is the narrowest one that switches the rule on: strict holds those of default too, all holds every rule.

Examples:
  hullgate rules
  hullgate rules --gate secrets --profile default
  hullgate rules --format json | jq '.[].id'`;

export function addRulesCommand(program: Command, finish: (code: number) => void): void {
  program
    .command('rules')
    .description('list the rules')
    .addOption(new Option('--format <format>', 'how').choices(['table', 'json']).default('table'))
    .addOption(new Option('--gate <id>', 'of this gate only').choices(GATE_IDS))
    .addOption(new Option('--profile <name>', 'of this profile only').choices(PROFILES))
    .addHelpText('after', EXAMPLES)
    .action(async (options: RulesCommandOptions) => finish(await runRules(options)));
}

async function runRules({ format, gate, profile }: RulesCommandOptions): Promise<number> {
  const gates = (await loadGates()).filter(({ id }) => gate === undefined || id === gate);
  const rules = gates
    .flatMap((each) => each.rules)
    .filter((rule) => profile === undefined || profilesOf(rule).includes(profile));
  if (format === 'json') {
    // Their code does not become JSON.
    await print(jsonText(rules, 2));
    return EXIT_CODES.pass;
  }
  const rows = rules.map((rule) => [rule.id, rule.severity, profilesOf(rule)[0] ?? '', rule.title]);
  await print(table(['Rule', 'Severity', 'Profile', 'What it finds'], rows));
  return EXIT_CODES.pass;
}
