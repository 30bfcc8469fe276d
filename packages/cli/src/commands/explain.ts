import { loadGates, type AnyRule } from '@hullgate/core';
import type { Command } from 'commander';
import { EXIT, UsageError } from '../exit-code.ts';
import { print } from '../output.ts';
import { profilesOf } from '../rule-profiles.ts';

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
  await print(meant.map(explanation).join('\n'));
  return EXIT.pass;
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

function explanation(rule: AnyRule): string {
  const { id, severity, title, why, remedy, options, equivalents, references, examples } = rule;
  const bad = examples.find((example) => example.bad !== undefined);
  const sections = [
    `${id}: ${title}`,
    `Severity ${severity}, profiles ${profilesOf(rule).join(', ')}`,
    why.trim(),
    `What to do\n${indent(remedy)}`,
    bad?.bad === undefined ? '' : `Reported, in ${bad.path}\n${indent(bad.bad)}`,
    bad?.fixed === undefined ? '' : `Fixed\n${indent(bad.fixed)}`,
    section(
      'Options',
      Object.entries(options ?? {}).map(
        ([name, option]) => `${name}: ${option.description} (default: ${JSON.stringify(option.default)})`,
      ),
    ),
    section('Also known as', equivalents),
    section('References', references),
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

function section(title: string, lines: readonly string[]): string {
  return lines.length > 0 ? `${title}\n${indent(lines.join('\n'))}` : '';
}

function indent(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n');
}
