import type { Assignment, Command } from 'unbash';
import type { Span } from '../../model/span.ts';
import type { RunInstruction, Stage } from '../dockerfile/model.ts';
import type {
  CommandContext,
  ShellAssignment,
  ShellCommand,
  ShellDialect,
  ShellRedirection,
  ShellScript,
  ShellWord,
} from './model.ts';
import { readPackageCommand, type PackageCommand } from './package-command.ts';
import type { Places } from './places.ts';
import { programOf } from './program.ts';
import { readAssignment, readRedirection, readWord } from './shell-word.ts';

/** What a command is made of, wherever its words come from. */
export interface CommandParts {
  readonly words: readonly ShellWord[];
  readonly assignments: readonly ShellAssignment[];
  readonly redirections: readonly ShellRedirection[];
  readonly span: Span;
}

const NOTHING: readonly never[] = [];

/** A simple command of a RUN, understood. A class, so that all commands have one shape: there are very many. */
export class SimpleCommand implements ShellCommand {
  readonly words: readonly ShellWord[];
  readonly name: ShellWord | undefined;
  readonly program: string | undefined;
  readonly args: readonly ShellWord[];
  readonly assignments: readonly ShellAssignment[];
  readonly redirections: readonly ShellRedirection[];
  readonly span: Span;
  readonly context: CommandContext;
  readonly index: number;
  readonly script: ShellScript;
  readonly packages: PackageCommand | undefined;
  readonly instruction: RunInstruction;
  readonly stage: Stage | undefined;
  readonly dialect: ShellDialect;

  constructor(parts: CommandParts, context: CommandContext, script: ShellScript, run: RunInstruction) {
    const { program, args } = programOf(parts.words);
    this.words = parts.words;
    this.name = parts.words[0];
    this.program = program;
    this.args = args;
    this.assignments = parts.assignments;
    this.redirections = parts.redirections;
    this.span = parts.span;
    this.context = context;
    this.index = script.commands.length;
    this.script = script;
    this.instruction = run;
    this.stage = run.stage;
    this.dialect = script.dialect;
    this.packages = readPackageCommand(this);
  }
}

/** The words, assignments and redirections of a command in a syntax tree. */
export function partsOf(node: Command, places: Places): CommandParts {
  const { name, args, prefix, redirects } = node;
  const words = name === undefined ? [] : [readWord(name, places)];
  for (const argument of args) words.push(readWord(argument, places));
  return {
    words,
    assignments: prefix.length === 0 ? NOTHING : prefix.filter(isAssignment).map((one) => readAssignment(one, places)),
    redirections: redirects.length === 0 ? NOTHING : redirects.map((one) => readRedirection(one, places)),
    span: places.span(node.pos, endOf(node)),
  };
}

function isAssignment(part: Command['prefix'][number]): part is Assignment {
  return part.type === 'Assignment';
}

/** Where the last word ends; heredoc bodies are not part of it. */
function endOf({ pos, prefix, name, suffix }: Command): number {
  let end = name?.end ?? pos;
  for (const part of prefix) end = Math.max(end, partEnd(part));
  for (const part of suffix) end = Math.max(end, partEnd(part));
  return end;
}

function partEnd(part: Command['prefix'][number] | Command['suffix'][number]): number {
  return part.type === 'HereDoc' ? (part.delimiter?.end ?? part.pos) : part.end;
}
