import { forEachChild, parse, type Command, type SyntaxNode } from 'unbash';
import type { At } from '../../model/span.ts';
import type { RunInstruction } from '../dockerfile/model.ts';
import type { MappedText } from '../text/mapped-text.ts';
import { conditional, inPipeline, inSubstitution, tested, TOP } from './command-context.ts';
import { dialectOfProgram, isReadable } from './dialect.ts';
import type { CommandContext, ShellCommand, ShellDialect, ShellPipeline, ShellScript } from './model.ts';
import { OnePlace, ShiftedPlaces, type Places } from './places.ts';
import { mayHoldCommands } from './shell-word.ts';
import { partsOf, SimpleCommand } from './simple-command.ts';

/** Deeper nested syntax is not visited; people nest ten levels. */
const MAX_DEPTH = 300;
/** Substitutions within substitutions are followed this far: each level is parsed anew. */
const MAX_SUBSTITUTIONS = 12;
/** Commands of one script that are taken in. Rules compare them with each other. */
const MAX_COMMANDS = 2000;

interface GrowingScript extends ShellScript {
  readonly commands: ShellCommand[];
  readonly pipelines: ShellPipeline[];
  readonly errors: At<string>[];
  unreadFrom: number | undefined;
}

type Node<T extends SyntaxNode['type']> = Extract<SyntaxNode, { type: T }>;

/** Turns the syntax tree of one script into our list of simple commands, with their places in the file. */
export class ScriptWalker {
  readonly #run: RunInstruction;
  readonly #script: GrowingScript;
  readonly #text: string;
  #places: Places;
  #depth = 0;
  #substitutionDepth = 0;
  /** Whether the text can hold substitutions at all; most do not, and their words need no visit. */
  readonly #substitutions: boolean;

  constructor(run: RunInstruction, dialect: ShellDialect, text: MappedText) {
    this.#run = run;
    this.#text = text.text;
    this.#places = text;
    this.#substitutions = mayHoldCommands(text.text);
    this.#script = { dialect, commands: [], pipelines: [], exec: false, errors: [], unreadFrom: undefined };
  }

  walk(): ShellScript {
    this.#visit(parse(this.#text), TOP);
    return this.#script;
  }

  /** Visits a part whose offsets have another meaning. */
  #visitAt(places: Places, node: SyntaxNode, context: CommandContext): void {
    const outer = this.#places;
    this.#places = places;
    this.#visit(node, context);
    this.#places = outer;
  }

  #visit(node: SyntaxNode, context: CommandContext): void {
    if (this.#depth >= MAX_DEPTH) {
      this.#leaveUnread(node);
      return;
    }
    this.#depth++;
    this.#enter(node, context);
    this.#depth--;
  }

  #leaveUnread({ pos }: { readonly pos: number }): void {
    this.#script.unreadFrom ??= this.#places.span(pos, pos).start;
  }

  #children(node: SyntaxNode, context: CommandContext): void {
    forEachChild(node, (child) => this.#visit(child, context));
  }

  #enter(node: SyntaxNode, context: CommandContext): void {
    switch (node.type) {
      case 'Script':
        for (const { message, pos } of node.errors ?? []) {
          this.#script.errors.push({ value: message, span: this.#places.span(pos, pos + 1) });
        }
        this.#children(node, context);
        return;
      case 'Command':
        this.#command(node, context);
        return;
      case 'Word':
        if (mayHoldCommands(node.text)) this.#children(node, context);
        return;
      case 'Pipeline':
        this.#pipeline(node, context);
        return;
      case 'AndOr':
        this.#list(node, context);
        return;
      case 'If':
      case 'Elif':
      case 'While':
        this.#branches(node, context);
        return;
      case 'For':
      case 'Select':
      case 'ArithmeticFor':
      case 'Case':
        this.#children(node, conditional(context));
        return;
      case 'Function':
        this.#children(node, { ...context, inFunction: true });
        return;
      case 'Subshell':
        this.#children(node, { ...context, subshell: true });
        return;
      case 'CommandExpansion':
      case 'ProcessSubstitution':
        this.#substitution(node, context);
        return;
      default:
        this.#children(node, context);
    }
  }

  #branches(node: Node<'If' | 'Elif' | 'While'>, context: CommandContext): void {
    const body = conditional(context);
    forEachChild(node, (child) => this.#visit(child, child === node.clause ? tested(context) : body));
  }

  /** `a && b || c` */
  #list({ commands, operators }: Node<'AndOr'>, context: CommandContext): void {
    for (const [index, command] of commands.entries()) {
      const run = operators[index - 1] === '||' ? conditional(context) : context;
      this.#visit(command, operators[index] === '||' ? tested(run) : run);
    }
  }

  #pipeline(node: Node<'Pipeline'>, context: CommandContext): void {
    const { commands, prefixes } = node;
    const outer = prefixes.some(({ type }) => type === 'Negation') ? tested(context) : context;
    if (commands.length === 1) {
      this.#children(node, outer);
      return;
    }
    const pipeline: ShellPipeline = { span: this.#places.span(node.pos, node.end), length: commands.length };
    this.#script.pipelines.push(pipeline);
    for (const [index, command] of commands.entries()) this.#visit(command, inPipeline(outer, pipeline, index));
  }

  #substitution(node: Node<'CommandExpansion' | 'ProcessSubstitution'>, context: CommandContext): void {
    const { script, pos, end } = node;
    if (script === undefined) return;
    if (this.#substitutionDepth >= MAX_SUBSTITUTIONS) {
      this.#leaveUnread(node);
      return;
    }
    this.#substitutionDepth++;
    // Backticks with escapes: offsets count in a decoded copy, so all that is inside stands at the whole substitution.
    const places = script.source === undefined ? this.#places : new OnePlace(this.#places.span(pos, end));
    this.#visitAt(places, script, inSubstitution(context));
    this.#substitutionDepth--;
  }

  #command(node: Command, context: CommandContext): void {
    const { commands } = this.#script;
    if (commands.length >= MAX_COMMANDS) {
      this.#leaveUnread(node);
      return;
    }
    const command = new SimpleCommand(partsOf(node, this.#places), context, this.#script, this.#run);
    commands.push(command);
    if (this.#substitutions) this.#children(node, context);
    if (command.redirections.length > 0) this.#scriptFromStandardInput(node, command);
  }

  /** `bash <<EOF`: the heredoc is a script of its own. */
  #scriptFromStandardInput({ redirects }: Command, { program, args, context }: ShellCommand): void {
    if (program === undefined || !isReadable(dialectOfProgram(program))) return;
    if (args.some(({ text }) => !text.startsWith('-') || text === '-c')) return;
    for (const redirection of redirects) {
      if (redirection.type !== 'HereDoc') continue;
      const { pos, text } = redirection.body;
      this.#visitAt(new ShiftedPlaces(this.#places, pos), parse(text), context);
    }
  }
}
