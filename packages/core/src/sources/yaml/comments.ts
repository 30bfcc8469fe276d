import type { Span } from '../../model/span.ts';
import type { SourceFile } from '../text/source-file.ts';
import { blockBelow } from './block.ts';
import type { YamlDocument } from './model.ts';

/** A comment of a YAML file: from its `#` to the line's end. */
export interface Comment {
  /** What stands behind the `#`, trimmed. */
  readonly text: string;
  readonly span: Span;
  /** Whether nothing but blanks stands before it. */
  readonly isAlone: boolean;
}

/** The file that comments stand in, and what of it they are about. */
export class CommentedFile {
  readonly file: SourceFile;
  readonly documents: readonly YamlDocument[];
  /** The last run of comments and blank lines that was looked through, and where it ends. */
  #run: { readonly start: number; readonly end: number } | undefined;

  constructor(file: SourceFile, documents: readonly YamlDocument[]) {
    this.file = file;
    this.documents = documents;
  }

  /** The comment that begins with the marker at this offset; undefined where no comment begins so. */
  commentWith(marker: string, at: number): Comment | undefined {
    const { text, lines, path } = this.file;
    let hash = at - 1;
    while (text[hash] === ' ' || text[hash] === '\t') hash--;
    if (text[hash] !== '#') return undefined;
    const lineStart = lines.lineStart(lines.line(at));
    if (hash > lineStart && !isBlank(text, hash - 1)) return undefined;
    const end = endOfLine(text, at + marker.length);
    return {
      text: text.slice(at, end).trim(),
      span: { path, start: hash, end },
      isAlone: text.slice(lineStart, hash).trim() === '',
    };
  }

  /** The comment's own line, and where the comment stands alone the next line with content as well. */
  lineOf(comment: Comment): Span {
    const { text, lines, path } = this.file;
    const end = comment.isAlone ? endOfLine(text, this.#contentAfter(comment.span.end)) : comment.span.end;
    return { path, start: lines.lineStart(lines.line(comment.span.start)), end };
  }

  /** The key with its value, the list item or the document below a comment that stands alone; else its line. */
  blockOf(comment: Comment): Span {
    const line = this.lineOf(comment);
    if (!comment.isAlone) return line;
    const block = blockBelow(this.documents, this.#contentAfter(comment.span.end));
    return { ...line, end: Math.max(block?.end ?? 0, line.end) };
  }

  documentOf(comment: Comment): Span | undefined {
    const at = comment.span.start;
    return this.documents.find(({ span }) => span.start <= at && at < span.end)?.span;
  }

  /** Whether nothing but comments and a document marker stands before a comment. */
  isHead(comment: Comment): boolean {
    const { text } = this.file;
    return firstContent(text, text.startsWith('---') ? 3 : 0) >= comment.span.end;
  }

  /** Where the first content stands behind the end of a comment. */
  #contentAfter(from: number): number {
    if (this.#run === undefined || from < this.#run.start || from > this.#run.end) {
      this.#run = { start: from, end: firstContent(this.file.text, from) };
    }
    return this.#run.end;
  }
}

/** Past comment lines and blank lines. */
function firstContent(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    while (isBlank(text, at)) at++;
    if (text[at] !== '#') return at;
    at = endOfLine(text, at);
  }
  return at;
}

function isBlank(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 32 || unit === 9 || unit === 10 || unit === 13;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}
