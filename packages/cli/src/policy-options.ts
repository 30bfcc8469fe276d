import { GATE_IDS, PROFILES, SEVERITIES, type Policy, type Profile, type Threshold } from '@hullgate/core';
import { Option, type Command } from 'commander';
import { UsageError } from './usage-error.ts';

/** What the options about the policy say, as commander hands them over. */
export interface PolicyOptions {
  readonly policy?: string;
  readonly gate: readonly string[];
  readonly profile?: Profile;
  readonly failOn: readonly string[];
  readonly only?: 'introduced' | 'all';
}

const THRESHOLDS: readonly Threshold[] = [...SEVERITIES, 'never'];

/** For options that may be given several times. */
export function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

/** Options that win over the policy file. */
export function addPolicyOptions(command: Command): Command {
  return command
    .option('--policy <file>', 'policy file (default: hullgate.yml or .github/hullgate.yml)')
    .addOption(
      new Option('--gate <id>', `run this gate only: ${GATE_IDS.join(', ')} (repeatable)`)
        .argParser(collect)
        .default([], 'all'),
    )
    .addOption(new Option('--profile <name>', 'set of rules').choices(PROFILES))
    .addOption(
      new Option(
        '--fail-on <severity>',
        `least severity that fails a gate: ${THRESHOLDS.join(', ')}; for one gate: secrets=low (repeatable)`,
      )
        .argParser(collect)
        .default([], 'high'),
    )
    .addOption(
      new Option('--only <which>', 'judge what the change introduces, or everything').choices(['introduced', 'all']),
    );
}

/** The options as a policy. */
export function policyOverride({ gate, profile, failOn, only }: PolicyOptions): Policy {
  return {
    ...(gate.length > 0 ? { gates: onlyGates(gate) } : {}),
    ...(profile ? { profile } : {}),
    ...(failOn.length > 0 ? { failOn: thresholds(failOn) } : {}),
    ...(only ? { only } : {}),
  };
}

function onlyGates(wanted: readonly string[]): NonNullable<Policy['gates']> {
  for (const id of wanted) knownGate(id);
  return Object.fromEntries(GATE_IDS.map((id) => [id, { enabled: wanted.includes(id) }]));
}

function thresholds(settings: readonly string[]): NonNullable<Policy['failOn']> {
  const byGate: Record<string, Threshold> = {};
  for (const setting of settings) {
    const [severity = '', gate] = setting.split('=').toReversed();
    const threshold = THRESHOLDS.find((known) => known === severity);
    if (!threshold) throw new UsageError(`There is no severity ${severity}. --fail-on takes ${THRESHOLDS.join(', ')}.`);
    if (gate === undefined && settings.length === 1) return threshold;
    byGate[gate === undefined ? 'default' : knownGate(gate)] = threshold;
  }
  return byGate;
}

function knownGate(id: string): string {
  if (!GATE_IDS.includes(id)) throw new UsageError(`There is no gate ${id}. Gates are ${GATE_IDS.join(', ')}.`);
  return id;
}
