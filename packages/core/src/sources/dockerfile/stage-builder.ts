import type { At } from '../../model/span.ts';
import { dialectOf } from '../shell/dialect.ts';
import type { MappedText } from '../text/mapped-text.ts';
import type { SourceFile } from '../text/source-file.ts';
import { Environment } from './environment.ts';
import { expandVariables } from './expand.ts';
import type {
  ArgInstruction,
  Comment,
  Directive,
  Dockerfile,
  DockerfileError,
  Escape,
  Instruction,
  RunInstruction,
  Stage,
  StageBase,
} from './model.ts';
import { ScriptedRun } from './scripted-run.ts';
import { lineage } from './stage-chain.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type GrowingStage = Omit<Mutable<Stage>, 'instructions'> & { instructions: Instruction[] };
type GrowingDockerfile = Omit<Mutable<Dockerfile>, 'instructions' | 'globalArgs' | 'stages'> & {
  instructions: Instruction[];
  globalArgs: ArgInstruction[];
  stages: GrowingStage[];
};

/** Puts instructions into stages and keeps account of what they inherit. */
export class StageBuilder {
  readonly escape: Escape;
  readonly #globals: Environment;
  readonly #dockerfile: GrowingDockerfile;
  readonly #orderErrors: DockerfileError[] = [];
  readonly #byName = new Map<string, GrowingStage>();
  #stage: GrowingStage | undefined;
  /** `# hadolint shell=` in force. */
  #pragma: string | undefined;

  constructor(file: SourceFile, escape: Escape, directives: readonly Directive[], fragment: boolean) {
    this.escape = escape;
    this.#globals = new Environment(escape);
    this.#dockerfile = {
      path: file.path,
      file,
      escape,
      directives,
      instructions: [],
      globalArgs: [],
      stages: [],
      errors: [],
      comments: [],
    };
    if (fragment) this.#open({ kind: 'unknown' }, 0);
  }

  get nextIndex(): number {
    return this.#dockerfile.instructions.length;
  }

  get isEmpty(): boolean {
    return this.#dockerfile.instructions.length === 0;
  }

  /** The stage that the instruction at hand belongs to; FROM opens it. */
  stageFor(keyword: At<string>, rest: MappedText): Stage | undefined {
    if (keyword.value.toUpperCase() === 'FROM') {
      const image = /^\S+/.exec(rest.text)?.[0] ?? '';
      this.#open(this.#baseOf(image), keyword.span.start);
    }
    return this.#stage;
  }

  /** The RUN with what its shell makes of it, which is read when somebody asks. */
  withScript(run: RunInstruction): RunInstruction {
    for (const comment of run.comments)
      this.#pragma = /^hadolint\s+shell=(\w+)/.exec(comment.text)?.[1] ?? this.#pragma;
    const dialect = dialectOf(this.#stage, this.#pragma, this.escape);
    return new ScriptedRun(run, dialect, this.#dockerfile.file.text);
  }

  add(instruction: Instruction): void {
    this.#dockerfile.instructions.push(instruction);
    const stage = this.#stage;
    if (stage === undefined) {
      this.#addGlobal(instruction);
      return;
    }
    stage.instructions.push(instruction);
    switch (instruction.kind) {
      case 'FROM':
        stage.from = instruction;
        stage.span = instruction.span;
        this.#name(stage, instruction.as?.name);
        break;
      case 'ARG':
      case 'ENV':
        stage.environment.define(instruction.kind, instruction.pairs, instruction.index);
        break;
      case 'USER':
        stage.user = instruction;
        break;
      case 'WORKDIR':
        stage.workdir = instruction;
        break;
      case 'SHELL':
        stage.shell = instruction;
        break;
      default:
    }
  }

  build(errors: readonly DockerfileError[], comments: readonly Comment[]): Dockerfile {
    const dockerfile = this.#dockerfile;
    dockerfile.errors = [...errors, ...this.#orderErrors].toSorted((a, b) => a.span.start - b.span.start);
    dockerfile.comments = comments;
    const last = dockerfile.stages.at(-1);
    const shipped = new Set<Stage>(last === undefined ? [] : lineage(last));
    for (const stage of dockerfile.stages) stage.ships = shipped.has(stage);
    return dockerfile;
  }

  #addGlobal(instruction: Instruction): void {
    if (instruction.kind === 'ARG') {
      this.#dockerfile.globalArgs.push(instruction);
      this.#globals.define('ARG', instruction.pairs, instruction.index);
    } else {
      const message = `${instruction.keyword.value} stands before the first FROM, where only ARG may.`;
      this.#orderErrors.push({ kind: 'order', message, span: instruction.keyword.span, instruction });
    }
  }

  #open(base: StageBase, start: number): void {
    const parent = base.kind === 'stage' ? base.stage : undefined;
    const { path } = this.#dockerfile;
    const stage: GrowingStage = {
      dockerfile: this.#dockerfile,
      index: this.#dockerfile.stages.length,
      base,
      instructions: [],
      ships: false,
      environment: new Environment(this.escape, parent?.environment, this.#globals),
      span: { path, start, end: start },
    };
    if (parent?.user !== undefined) stage.user = parent.user;
    if (parent?.workdir !== undefined) stage.workdir = parent.workdir;
    if (parent?.shell !== undefined) stage.shell = parent.shell;
    this.#dockerfile.stages.push(stage);
    this.#stage = stage;
  }

  /** A later stage of the same name takes the name over, as in BuildKit. */
  #name(stage: GrowingStage, name: At<string> | undefined): void {
    if (name === undefined) return;
    stage.name = name;
    this.#byName.set(name.value.toLowerCase(), stage);
  }

  #baseOf(image: string): StageBase {
    const { text, missing } = expandVariables(image, (name) => this.#globals.value(name), this.escape);
    const resolved = missing.length === 0;
    if (resolved && text === 'scratch') return { kind: 'scratch' };
    const stage = resolved ? this.#byName.get(text.toLowerCase()) : undefined;
    return stage === undefined ? { kind: 'image', reference: text, resolved } : { kind: 'stage', stage };
  }
}
