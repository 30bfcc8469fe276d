import type { At, Span } from '../../model/span.ts';
import type { Instruction, Stage } from '../dockerfile/model.ts';
import type { PackageCommand } from './package-command.ts';

/** Which shell reads a text. Only `sh`, `bash` and `ash` are read by us. */
export type ShellDialect = 'sh' | 'bash' | 'ash' | 'powershell' | 'cmd' | 'other';

/** A word of a command, at its place in the file. */
export interface ShellWord {
  /** As written. */
  readonly text: string;
  /** Without quotes; absent where it holds an expansion. */
  readonly literal?: string;
  readonly span: Span;
}

export interface ShellAssignment {
  readonly name: string;
  /** Absent for an array. */
  readonly value?: ShellWord;
  readonly span: Span;
}

export interface ShellRedirection {
  /** Such as `>`, `>>`, `<<`, `<<<`, `2>&1` without its descriptor: `>&`. */
  readonly operator: string;
  readonly target?: ShellWord;
  readonly span: Span;
}

/** Two or more commands with `|` between them. */
export interface ShellPipeline {
  readonly span: Span;
  /** The simple commands of the pipeline, outermost only: compounds contribute theirs to `ShellScript.commands`. */
  readonly length: number;
}

/** How a command stands among its neighbours. */
export interface CommandContext {
  /** The innermost pipeline it is part of, and its place there (from 0). */
  readonly pipeline?: ShellPipeline;
  readonly pipelineIndex?: number;
  /** Its status is looked at by `if`, `while`, `!`, or a following `||`. */
  readonly tested: boolean;
  /** Inside `( )`. */
  readonly subshell: boolean;
  /** Inside `$( )`, backticks or `<( )`. */
  readonly substitution: boolean;
  /** Inside a function's body, which may never run. */
  readonly inFunction: boolean;
  /** Only run when a condition holds: inside `if`, `case`, a loop, or behind `||`. */
  readonly conditional: boolean;
}

/** A simple command. */
export interface ShellCommand {
  /** The words in order, the name first; empty when it only assigns or redirects. */
  readonly words: readonly ShellWord[];
  readonly name: ShellWord | undefined;
  /** The program that runs in the end: `sudo`, `env`, `exec` and the like are skipped. Its base name, as far as literal. */
  readonly program: string | undefined;
  /** The words behind that program. */
  readonly args: readonly ShellWord[];
  readonly assignments: readonly ShellAssignment[];
  readonly redirections: readonly ShellRedirection[];
  readonly span: Span;
  readonly context: CommandContext;
  /** Place in `script.commands`. */
  readonly index: number;
  readonly script: ShellScript;
  /** What it asks of a package manager, where it is one's call. */
  readonly packages: PackageCommand | undefined;
  readonly instruction: Instruction;
  readonly stage: Stage | undefined;
  readonly dialect: ShellDialect;
}

/** What one RUN has a shell do. */
export interface ShellScript {
  readonly dialect: ShellDialect;
  /** All simple commands in order of their places, those in substitutions included. */
  readonly commands: readonly ShellCommand[];
  readonly pipelines: readonly ShellPipeline[];
  /** Whether it comes as an exec form whose words are taken as one command. */
  readonly exec: boolean;
  readonly errors: readonly At<string>[];
  /** Where reading stopped, for there is more, or nested deeper, than is read: an offset into the file's text. */
  readonly unreadFrom: number | undefined;
}
