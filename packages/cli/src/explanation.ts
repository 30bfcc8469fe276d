import type { AnyRule } from '@hullgate/core';
import { profilesOf } from './rule-profiles.ts';

/** What `hullgate explain` says about a rule. @param width columns that prose is wrapped to */
export function explanation(rule: AnyRule, width: number): string {
  const { id, severity, title, why, remedy, options, equivalents, references, examples } = rule;
  const bad = examples.find((example) => example.bad !== undefined);
  const sections = [
    `${id}: ${title}`,
    wrapped(`Severity ${severity}, profiles ${profilesOf(rule).join(', ')}`, width),
    wrapped(why, width),
    section('What to do', wrapped(remedy, width - INDENT.length)),
    section(`Reported, in ${bad?.path ?? ''}`, bad?.bad),
    section('Fixed', bad?.fixed),
    section(
      'Options',
      Object.entries(options ?? {})
        .map(([name, option]) => `${name}: ${option.description} (default: ${JSON.stringify(option.default)})`)
        .join('\n'),
    ),
    section('To silence it in one place', silenced(id)),
    section('Also known as', equivalents.toSorted().join('\n')),
    section('References', references.map(reference).join('\n')),
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

const INDENT = '  ';

function section(title: string, text = ''): string {
  const lines = text.replace(/^\n+|\s+$/g, '').split('\n');
  return text === '' ? '' : `${title}\n${lines.map((line) => (line === '' ? '' : INDENT + line)).join('\n')}`;
}

/** Prose in lines of at most this many columns; lists and paragraphs stay apart. */
function wrapped(prose: string, width: number): string {
  return prose
    .trim()
    .split('\n')
    .map((line) => wrappedLine(line, width))
    .join('\n');
}

function wrappedLine(line: string, width: number): string {
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.join('\n');
}

/** What the policy gate says about silencing cannot be silenced itself. */
function silenced(id: string): string {
  return id.startsWith('policy/') ? '' : `# hullgate ignore=${id} why this is fine here`;
}

const STANDARDS: Readonly<Record<string, string>> = {
  'cis-docker': 'CIS Docker Benchmark',
  'cis-kubernetes': 'CIS Kubernetes Benchmark',
};

function reference(text: string): string {
  const [standard = '', number = ''] = text.split(':');
  const name = STANDARDS[standard];
  return name === undefined ? text : `${name}, ${number}`;
}
