import { forEachChild, parse, type Command, type SyntaxNode } from 'unbash';
import type { At, Span } from '../../model/span.ts';
import type { RunInstruction } from '../dockerfile/model.ts';
import type { MappedText } from '../text/mapped-text.ts';
import { dialectOfProgram, isReadable } from './dialect.ts';
import type { CommandContext, ShellCommand, ShellDialect, ShellPipeline, ShellScript } from './model.ts';
import { readPackageCommand } from './package-command.ts';
import { programOf } from './program.ts';
import { mayHoldCommands, readAssignment, readRedirection, readWord, type SpanOf } from './shell-word.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const TOP: CommandContext = {
  tested: false,
  subshell: false,
  substitution: false,
  inFunction: false,
  conditional: false,
};

/** Deeper nested syntax is not visited; people nest ten levels. */
const MAX_DEPTH = 300;
/** Substitutions within substitutions are followed this far: each level is parsed anew. */
const MAX_SUBSTITUTIONS = 12;
/** Commands of one script that are taken in. Rules compare them with each other. */
const MAX_COMMANDS = 2000;

/** Turns the syntax tree of one script into our list of simple commands, with their places in the file. */
export class ScriptWalker {
  readonly #run: RunInstruction;
  readonly #script: ShellScript;
  readonly #commands: ShellCommand[] = [];
  readonly #pipelines: ShellPipeline[] = [];
  readonly #errors: At<string>[] = [];
  #spanOf: SpanOf = () => ({ path: '', start: 0, end: 0 });
  #depth = 0;
  /** Whether the text at hand can hold substitutions at all; most do not, and their words need no visit. */
  #substitutions = false;

  constructor(run: RunInstruction, dialect: ShellDialect) {
    this.#run = run;
    this.#script = {
      dialect,
      commands: this.#commands,
      pipelines: this.#pipelines,
      exec: false,
      errors: this.#errors,
    };
  }

  walk(text: MappedText): ShellScript {
    this.#text(text, TOP);
    return this.#script;
  }

  #text(text: MappedText, context: CommandContext): void {
    this.#substitutions = mayHoldCommands(text.text);
    this.#within(
      (start, end) => text.span(start, end),
      () => this.#visit(parse(text.text), context),
    );
  }

  /** Reads a part whose offsets have another meaning. */
  #within(spanOf: SpanOf, read: () => void): void {
    const outer = this.#spanOf;
    this.#spanOf = spanOf;
    read();
    this.#spanOf = outer;
  }

  #visit(node: SyntaxNode, context: CommandContext): void {
    if (this.#depth >= MAX_DEPTH) return;
    this.#depth++;
    this.#enter(node, context);
    this.#depth--;
  }

  #children(node: SyntaxNode, context: CommandContext): void {
    forEachChild(node, (child) => this.#visit(child, context));
  }

  #enter(node: SyntaxNode, context: CommandContext): void {
    switch (node.type) {
      case 'Script':
        for (const error of node.errors ?? []) {
          this.#errors.push({ value: error.message, span: this.#spanOf(error.pos, error.pos + 1) });
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
        for (const [index, command] of node.commands.entries()) {
          const tested = context.tested || node.operators[index] === '||';
          const conditional = context.conditional || node.operators[index - 1] === '||';
          this.#visit(command, { ...context, tested, conditional });
        }
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
        this.#children(node, { ...context, conditional: true });
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

  #branches(node: Extract<SyntaxNode, { type: 'If' | 'Elif' | 'While' }>, context: CommandContext): void {
    const body = { ...context, conditional: true };
    forEachChild(node, (child) => this.#visit(child, child === node.clause ? { ...context, tested: true } : body));
  }

  #pipeline(node: Extract<SyntaxNode, { type: 'Pipeline' }>, context: CommandContext): void {
    const tested = context.tested || node.prefixes.some((prefix) => prefix.type === 'Negation');
    if (node.commands.length === 1) {
      this.#children(node, { ...context, tested });
      return;
    }
    const pipeline: ShellPipeline = { span: this.#spanOf(node.pos, node.end), length: node.commands.length };
    this.#pipelines.push(pipeline);
    for (const [pipelineIndex, command] of node.commands.entries()) {
      this.#visit(command, { ...context, tested, pipeline, pipelineIndex });
    }
  }

  #substitutionDepth = 0;

  #substitution(
    node: Extract<SyntaxNode, { type: 'CommandExpansion' | 'ProcessSubstitution' }>,
    context: CommandContext,
  ) {
    if (this.#substitutionDepth >= MAX_SUBSTITUTIONS) return;
    const { script } = node;
    if (script === undefined) return;
    this.#substitutionDepth++;
    const { tested: _tested, pipeline: _pipeline, pipelineIndex: _index, ...outer } = context;
    const inner: CommandContext = { ...outer, tested: false, substitution: true };
    // Backticks with escapes: offsets count in a decoded copy, so all that is inside stands at the whole substitution.
    if (script.source === undefined) this.#visit(script, inner);
    else {
      const span = this.#spanOf(node.pos, node.end);
      this.#within(
        () => span,
        () => this.#visit(script, inner),
      );
    }
    this.#substitutionDepth--;
  }

  #command(node: Command, context: CommandContext): void {
    if (this.#commands.length >= MAX_COMMANDS) return;
    const spanOf = this.#spanOf;
    const words = node.name === undefined ? [] : [readWord(node.name, spanOf)];
    for (const argument of node.args) words.push(readWord(argument, spanOf));
    const assignments = node.prefix.filter((part) => part.type === 'Assignment');
    const { stage } = this.#run;
    const command: Mutable<ShellCommand> = {
      words,
      ...(words[0] === undefined ? {} : { name: words[0] }),
      ...programOf(words),
      assignments: assignments.map((assignment) => readAssignment(assignment, spanOf)),
      redirections: node.redirects.map((redirection) => readRedirection(redirection, spanOf)),
      span: commandSpan(node, spanOf),
      context,
      index: this.#commands.length,
      script: this.#script,
      instruction: this.#run,
      ...(stage === undefined ? {} : { stage }),
      dialect: this.#script.dialect,
    };
    const packages = readPackageCommand(command);
    if (packages !== undefined) command.packages = packages;
    this.#commands.push(command);
    if (this.#substitutions) this.#children(node, context);
    if (node.redirects.length > 0) this.#scriptFromStandardInput(node, command);
  }

  /** `bash <<EOF`: the heredoc is a script of its own. */
  #scriptFromStandardInput(node: Command, command: ShellCommand): void {
    if (command.program === undefined || command.args.some((word) => !word.text.startsWith('-') || word.text === '-c'))
      return;
    for (const redirection of node.redirects) {
      if (redirection.type !== 'HereDoc' || !isReadable(dialectOfProgram(command.program))) continue;
      const { pos, text } = redirection.body;
      const spanOf = this.#spanOf;
      this.#within(
        (start, end): Span => spanOf(pos + start, pos + end),
        () => this.#visit(parse(text), command.context),
      );
    }
  }
}

/** From the first word to the last; heredoc bodies are not part of it. */
function commandSpan(node: Command, spanOf: SpanOf): Span {
  const parts = [...node.prefix, ...(node.name === undefined ? [] : [node.name]), ...node.suffix];
  const end = parts.reduce((last, part) => Math.max(last, partEnd(part)), node.pos);
  return spanOf(node.pos, end);
}

function partEnd(part: Command['prefix'][number] | Command['suffix'][number]): number {
  return part.type === 'HereDoc' ? (part.delimiter?.end ?? part.pos) : part.end;
}
