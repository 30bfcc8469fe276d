import type { At, Span } from '../../model/span.ts';
import type { ShellDialect, ShellScript } from '../shell/model.ts';
import { readScript } from '../shell/read-script.ts';
import type { MappedText } from '../text/mapped-text.ts';
import type { Comment, CommandLine, Flag, Heredoc, RunInstruction, Stage } from './model.ts';

/**
 * A RUN whose script is read when somebody asks. A class and no object with a getter: of those, V8 keeps a shape each,
 * which holds on to the file.
 */
export class ScriptedRun implements RunInstruction {
  readonly kind = 'RUN';
  readonly keyword: At<string>;
  readonly span: Span;
  readonly flags: readonly Flag[];
  readonly rest: MappedText;
  readonly heredocs: readonly Heredoc[];
  readonly comments: readonly Comment[];
  readonly innerComments: readonly Comment[];
  readonly blankLines: readonly Span[];
  readonly stage: Stage | undefined;
  readonly index: number;
  readonly onbuild: Span | undefined;
  readonly command: CommandLine;
  readonly #dialect: ShellDialect;
  readonly #source: string;
  #script: ShellScript | undefined;
  #isRead = false;

  /** @param source the file's text, for heredocs */
  constructor(run: Omit<RunInstruction, 'script'>, dialect: ShellDialect, source: string) {
    this.keyword = run.keyword;
    this.span = run.span;
    this.flags = run.flags;
    this.rest = run.rest;
    this.heredocs = run.heredocs;
    this.comments = run.comments;
    this.innerComments = run.innerComments;
    this.blankLines = run.blankLines;
    this.stage = run.stage;
    this.index = run.index;
    this.onbuild = run.onbuild;
    this.command = run.command;
    this.#dialect = dialect;
    this.#source = source;
  }

  get script(): ShellScript | undefined {
    if (!this.#isRead) {
      this.#script = readScript(this, this.#dialect, this.#source);
      this.#isRead = true;
    }
    return this.#script;
  }
}
