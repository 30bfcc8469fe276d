import { loadGates, type AnyRule, EXIT_CODES } from '@hullgate/core';
import type { Command } from 'commander';
import { UsageError } from '../usage-error.ts';
import { explanation } from '../explanation.ts';
import { print } from '../output.ts';

/** Longer lines of prose are hard to read. */
const WIDEST = 100;

const EXAMPLES = `
Examples:
  hullgate explain dockerfile/user-root
  hullgate explain DL3008          by the id that another tool gives it
  hullgate explain trivy:DS-0002`;

export function addExplainCommand(program: Command, finish: (code: number) => void): void {
  program
    .command('explain')
    .description('say what a rule wants and why')
    .argument('<rule>', 'id of a rule, or of another tool for the same thing')
    .addHelpText('after', EXAMPLES)
    .action(async (name: string) => finish(await runExplain(name)));
}

async function runExplain(name: string): Promise<number> {
  const rules = (await loadGates()).flatMap((gate) => gate.rules);
  const wanted = name.toLowerCase();
  const meant = rules.filter((rule) => namesOf(rule).includes(wanted));
  if (meant.length === 0)
    throw new UsageError(`There is no rule ${name}.${alike(rules, wanted)} \`hullgate rules\` lists all.`);
  const width = Math.min(process.stdout.columns ?? WIDEST, WIDEST);
  await print(meant.map((rule) => explanation(rule, width)).join('\n'));
  return EXIT_CODES.pass;
}

/** Lower-case: the id with and without its gate, peers' ids with and without the peer. */
function namesOf({ id, equivalents }: AnyRule): readonly string[] {
  return [id, ...equivalents]
    .flatMap((name) => [name, name.slice(name.search(/[/:]/) + 1)])
    .map((name) => name.toLowerCase());
}

/** Rules whose ids share most words with what was asked for. */
function alike(rules: readonly AnyRule[], wanted: string): string {
  const parts = wanted.split(/[^a-z0-9]+/);
  const shared = rules.map(({ id }) => ({
    id,
    amount: id.split(/[/-]/).filter((part) => parts.includes(part)).length,
  }));
  const near = shared.filter(({ amount }) => amount > 0).toSorted((a, b) => b.amount - a.amount);
  return near.length > 0
    ? ` Did you mean ${near
        .slice(0, 3)
        .map(({ id }) => id)
        .join(', ')}?`
    : '';
}
