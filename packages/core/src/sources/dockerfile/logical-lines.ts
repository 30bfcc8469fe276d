import type { Span } from '../../model/span.ts';
import { MappedTextBuilder, type MappedText } from '../text/mapped-text.ts';
import { isBlankAt } from './characters.ts';
import type { Comment, Escape } from './model.ts';
import { lineAt, type PhysicalLine } from './physical-line.ts';

/** An instruction's line with what was continued joined to it; comments and blank lines in between are left out. */
export interface LogicalLine {
  readonly text: MappedText;
  /** Comment lines above, since the instruction before. */
  readonly comments: readonly Comment[];
  readonly innerComments: readonly Comment[];
  readonly blankLines: readonly Span[];
  /** Start of the line behind it. */
  readonly next: number;
}

const NO_LINES: readonly never[] = [];

/** Reads logical lines as BuildKit joins them. The caller takes heredocs off in between by saying where to go on. */
export class LogicalLines {
  readonly #path: string;
  readonly #source: string;
  readonly #escape: Escape;
  #comments: Comment[] = [];
  #at = 0;

  constructor(path: string, source: string, escape: Escape) {
    this.#path = path;
    this.#source = source;
    this.#escape = escape;
  }

  /** Goes on at another offset: behind a heredoc. */
  continueAt(offset: number): void {
    this.#at = offset;
  }

  /** The next instruction's line, or undefined at the end. */
  next(): LogicalLine | undefined {
    while (this.#at < this.#source.length) {
      const line = lineAt(this.#source, this.#at);
      this.#at = line.next;
      const start = this.#firstCharacter(line);
      if (start === line.end) continue;
      if (this.#source.charAt(start) === '#') {
        this.#comments.push(this.#comment(start, line.end));
        continue;
      }
      const above = this.#comments;
      this.#comments = [];
      return this.#joined(start, line, above);
    }
    return undefined;
  }

  /** Comment lines that no instruction follows. */
  trailingComments(): readonly Comment[] {
    return this.#comments;
  }

  #joined(start: number, first: PhysicalLine, comments: readonly Comment[]): LogicalLine {
    const builder = new MappedTextBuilder(this.#path);
    let innerComments: Comment[] | undefined;
    let blankLines: Span[] | undefined;
    let continued = this.#take(builder, start, first.end);
    while (continued && this.#at < this.#source.length) {
      const line = lineAt(this.#source, this.#at);
      this.#at = line.next;
      const at = this.#firstCharacter(line);
      if (at === line.end) {
        (blankLines ??= []).push({ path: this.#path, start: line.start, end: line.next });
      } else if (this.#source.charAt(at) === '#') {
        (innerComments ??= []).push(this.#comment(at, line.end));
      } else {
        continued = this.#take(builder, line.start, line.end);
      }
    }
    return {
      text: builder.build(start),
      comments,
      innerComments: innerComments ?? NO_LINES,
      blankLines: blankLines ?? NO_LINES,
      next: this.#at,
    };
  }

  /** Adds a line without its continuation character, and says whether it has one. A doubled one continues nothing. */
  #take(builder: MappedTextBuilder, start: number, end: number): boolean {
    let last = end;
    while (last > start && (this.#source.charAt(last - 1) === ' ' || this.#source.charAt(last - 1) === '\t')) last--;
    const continues =
      last > start &&
      this.#source.charAt(last - 1) === this.#escape &&
      (last - 1 === start || this.#source.charAt(last - 2) !== this.#escape);
    builder.copy(this.#source, start, continues ? last - 1 : end);
    return continues;
  }

  #firstCharacter(line: PhysicalLine): number {
    let at = line.start;
    while (at < line.end && isBlankAt(this.#source, at)) at++;
    return at;
  }

  #comment(start: number, end: number): Comment {
    return { text: this.#source.slice(start + 1, end).trim(), span: { path: this.#path, start, end } };
  }
}
