import type { At, Span } from '../../model/span.ts';
import type { MappedText } from '../text/mapped-text.ts';

/** `--name=value` or `--name` before an instruction's operands. */
export interface Flag {
  readonly name: At<string>;
  /** Absent: written without `=`. Quotes are removed. */
  readonly value?: At<string>;
  readonly span: Span;
}

/** A here document of RUN, COPY or ADD. */
export interface Heredoc {
  /** The delimiter without quotes. */
  readonly name: string;
  /** The file descriptor before `<<`; 0 where none is written. */
  readonly descriptor: number;
  /** Whether variables in the body are expanded: the delimiter is not quoted. */
  readonly expand: boolean;
  /** `<<-`: leading tabs are removed. */
  readonly chomp: boolean;
  /** The operator with its delimiter, such as `<<-"EOF"`. */
  readonly span: Span;
  /** The body: whole lines, the terminator excluded. */
  readonly body: Span;
  /** The terminator's line; absent: the heredoc is not terminated. */
  readonly terminator?: Span;
}

/** A word as written: continued lines are joined, quotes and variables kept. */
export type Word = At<string>;

/** `key=value`. */
export interface Pair {
  readonly key: At<string>;
  /**
   * Without quotes; the span does not hold the quotes that surround the whole value. Variables are kept, and a dollar
   * that is not one is escaped, so that the value can be given to `expandVariables`. Absent: a name alone (ARG).
   */
  readonly value?: At<string>;
  readonly span: Span;
  /** Written as `key value`, without `=`. */
  readonly legacy: boolean;
}

/** A word of a JSON array; the span lies between its quotes. `text` knows the place of each character of the value. */
export interface ArrayWord extends At<string> {
  readonly text: MappedText;
}

/** What RUN, CMD, ENTRYPOINT, SHELL and HEALTHCHECK CMD hold. */
export type CommandLine =
  | {
      readonly form: 'exec';
      readonly words: readonly ArrayWord[];
      readonly span: Span;
    }
  | {
      readonly form: 'shell';
      readonly text: MappedText;
      readonly span: Span;
      /** It begins like a JSON array and is none, so it runs in a shell. */
      readonly malformedArray: boolean;
    };
