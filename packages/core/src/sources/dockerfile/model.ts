import type { At, Span } from '../../model/span.ts';
import type { ShellScript } from '../shell/model.ts';
import type { MappedText } from '../text/mapped-text.ts';
import type { SourceFile } from '../text/source-file.ts';
import type { Environment } from './environment.ts';
import type { CommandLine, Flag, Heredoc, Pair, Word } from './operands.ts';

export type { ArrayWord, CommandLine, Flag, Heredoc, Pair, Word } from './operands.ts';

/**
 * A Dockerfile as BuildKit reads it (https://docs.docker.com/reference/dockerfile/), with the place of everything.
 * A file with errors is still here as far as it can be understood.
 */
export interface Dockerfile {
  readonly path: string;
  readonly file: SourceFile;
  readonly escape: Escape;
  readonly directives: readonly Directive[];
  /** All instructions in order; what ONBUILD holds back is not among them. */
  readonly instructions: readonly Instruction[];
  /** ARGs before the first FROM. */
  readonly globalArgs: readonly ArgInstruction[];
  /** In order. A file without FROM has one stage, whose `from` is absent. */
  readonly stages: readonly Stage[];
  /** What BuildKit would refuse, in file order. */
  readonly errors: readonly DockerfileError[];
  /** Every comment line outside heredocs, directives included. */
  readonly comments: readonly Comment[];
  /** Where reading stopped, for the file has more instructions than are read: an offset into its text. */
  readonly unreadFrom?: number;
}

export type Escape = '\\' | '`';

/** `# name=value` at the top of the file, in effect. */
export interface Directive {
  readonly name: 'syntax' | 'escape' | 'check';
  readonly value: At<string>;
  /** The comment line. */
  readonly span: Span;
}

/** A comment line: the text behind `#`, without blanks around it; the span runs from the `#` to the line's end. */
export interface Comment {
  readonly text: string;
  readonly span: Span;
}

/** Why BuildKit would refuse the file. */
export interface DockerfileError {
  readonly kind: 'syntax' | 'unknown-instruction' | 'unknown-flag' | 'order';
  readonly message: string;
  readonly span: Span;
  readonly instruction?: Instruction;
}

/** What a stage is built on. */
export type StageBase =
  | { readonly kind: 'stage'; readonly stage: Stage }
  | { readonly kind: 'scratch' }
  /** `reference`: variables replaced as far as known. `resolved`: nothing was missing. */
  | { readonly kind: 'image'; readonly reference: string; readonly resolved: boolean }
  /** The file is a fragment without FROM. */
  | { readonly kind: 'unknown' };

export interface Stage {
  readonly dockerfile: Dockerfile;
  /** From 0. */
  readonly index: number;
  /** As written after AS. BuildKit compares names without regard to case. */
  readonly name?: At<string>;
  readonly from?: FromInstruction;
  readonly base: StageBase;
  /** FROM, where there is one, and everything up to the next. */
  readonly instructions: readonly Instruction[];
  /** Last USER, own or inherited from the stage it is built on. */
  readonly user?: UserInstruction;
  readonly workdir?: WorkdirInstruction;
  readonly shell?: ShellInstruction;
  /** Whether it becomes (the bottom of) an image: the last stage and what it is built FROM. */
  readonly ships: boolean;
  readonly environment: Environment;
  /** Its FROM, or the first instruction of a fragment. */
  readonly span: Span;
}

interface InstructionBase {
  /** As written; `kind` is its upper-case form. */
  readonly keyword: At<string>;
  /** From the keyword to the end of the last operand, heredocs with their terminators included. */
  readonly span: Span;
  readonly flags: readonly Flag[];
  /** What follows keyword and flags, lines joined, without blanks around it. */
  readonly rest: MappedText;
  readonly heredocs: readonly Heredoc[];
  /** Comment lines above, up to the instruction before. */
  readonly comments: readonly Comment[];
  /** Comment lines between continued lines. */
  readonly innerComments: readonly Comment[];
  /** Blank lines between continued lines, each with its line end. */
  readonly blankLines: readonly Span[];
  /** Absent before the first FROM. */
  readonly stage: Stage | undefined;
  /** Position among the file's instructions. That of the ONBUILD for what it holds back. */
  readonly index: number;
  /** The ONBUILD that holds this back. */
  readonly onbuild: Span | undefined;
}

export interface FromInstruction extends InstructionBase {
  readonly kind: 'FROM';
  readonly image?: Word;
  readonly as?: { readonly keyword: At<string>; readonly name: At<string> };
}

export interface RunInstruction extends InstructionBase {
  readonly kind: 'RUN';
  readonly command: CommandLine;
  /** What the shell makes of it; absent where no shell that we read runs it. */
  readonly script: ShellScript | undefined;
}

export interface CommandInstruction extends InstructionBase {
  readonly kind: 'CMD' | 'ENTRYPOINT';
  readonly command: CommandLine;
}

export interface ShellInstruction extends InstructionBase {
  readonly kind: 'SHELL';
  readonly command: CommandLine;
}

export interface HealthcheckInstruction extends InstructionBase {
  readonly kind: 'HEALTHCHECK';
  /** Absent: HEALTHCHECK NONE, or malformed. */
  readonly command?: CommandLine;
}

export interface ArgInstruction extends InstructionBase {
  readonly kind: 'ARG';
  readonly pairs: readonly Pair[];
}

export interface PairsInstruction extends InstructionBase {
  readonly kind: 'ENV' | 'LABEL';
  readonly pairs: readonly Pair[];
  /** Words that should be pairs and are not. */
  readonly malformed: readonly At<string>[];
}

export interface CopyInstruction extends InstructionBase {
  readonly kind: 'COPY' | 'ADD';
  readonly form: 'words' | 'array';
  /** Paths and URLs; heredocs are not among them. */
  readonly sources: readonly Word[];
  readonly destination?: Word;
}

export interface ListInstruction extends InstructionBase {
  readonly kind: 'EXPOSE' | 'VOLUME';
  readonly words: readonly Word[];
}

interface OperandInstruction extends InstructionBase {
  /** The whole rest of the line. */
  readonly operand?: Word;
}

export interface UserInstruction extends OperandInstruction {
  readonly kind: 'USER';
}

export interface WorkdirInstruction extends OperandInstruction {
  readonly kind: 'WORKDIR';
}

export interface TextInstruction extends OperandInstruction {
  readonly kind: 'STOPSIGNAL' | 'MAINTAINER';
}

export interface OnbuildInstruction extends InstructionBase {
  readonly kind: 'ONBUILD';
  readonly trigger?: Instruction;
}

export interface UnknownInstruction extends InstructionBase {
  readonly kind: 'unknown';
}

export type Instruction =
  | FromInstruction
  | RunInstruction
  | CommandInstruction
  | ShellInstruction
  | HealthcheckInstruction
  | ArgInstruction
  | PairsInstruction
  | CopyInstruction
  | ListInstruction
  | UserInstruction
  | WorkdirInstruction
  | TextInstruction
  | OnbuildInstruction
  | UnknownInstruction;

export type InstructionKind = Instruction['kind'];

type WithKind<I extends Instruction, K> = I extends Instruction ? (K extends I['kind'] ? I : never) : never;

/** The instruction type that a kind belongs to. */
export type InstructionOf<K extends InstructionKind> = WithKind<Instruction, K>;

export function isKind<K extends InstructionKind>(instruction: Instruction, kind: K): instruction is InstructionOf<K> {
  return instruction.kind === kind;
}

/** The flag of that name, where the instruction has it. */
export function flagOf(instruction: Instruction, name: string): Flag | undefined {
  return instruction.flags.find((flag) => flag.name.value === name);
}
