import type { InlineSuppression } from '../../model/suppression.ts';
import { detectEncoding } from '../../sources/text/encoding.ts';
import type { SourceFile } from '../../sources/text/source-file.ts';
import { SparseSearch } from './engine/sparse-search.ts';

/** Which marks to read. */
export interface TextSuppressionOptions {
  /** Whether to read `hullgate ignore=` too: not where a reader of the file's own kind does. */
  readonly own: boolean;
}

interface Mark {
  readonly text: string;
  /** Whose syntax it is. */
  readonly syntax: string;
  /** Whether the mark silences the line after it instead of its own. */
  readonly nextLine?: boolean;
}

/**
 * The comments by which people tell other scanners that a line holds no secret. They mean the same to us.
 *
 * - gitleaks: https://github.com/gitleaks/gitleaks#gitleaksallow
 * - detect-secrets: https://github.com/Yelp/detect-secrets#inline-allowlisting
 * - trufflehog: https://github.com/trufflesecurity/trufflehog
 */
const PEER_MARKS: readonly Mark[] = [
  { text: 'gitleaks:allow', syntax: 'gitleaks' },
  { text: 'betterleaks:allow', syntax: 'betterleaks' },
  { text: 'kingfisher:ignore', syntax: 'kingfisher' },
  { text: 'trufflehog:ignore', syntax: 'trufflehog' },
  { text: 'pragma: allowlist secret', syntax: 'detect-secrets' },
  { text: 'pragma: whitelist secret', syntax: 'detect-secrets' },
  { text: 'pragma: allowlist nextline secret', syntax: 'detect-secrets', nextLine: true },
  { text: 'pragma: whitelist nextline secret', syntax: 'detect-secrets', nextLine: true },
];
const OWN_MARK: Mark = { text: 'hullgate ignore=', syntax: 'hullgate' };
const MARKS: readonly Mark[] = [...PEER_MARKS, OWN_MARK];

const SEARCH = new SparseSearch(MARKS.map(({ text }) => text));

/**
 * The marks in a file's text that silence findings about secrets (ours: any rule).
 * Searches the bytes; a file without marks is not decoded.
 */
export function textSuppressions(file: SourceFile, { own }: TextSuppressionOptions): readonly InlineSuppression[] {
  const wide = detectEncoding(file.bytes).name !== 'utf-8';
  if (!SEARCH.occursIn(wide ? new TextEncoder().encode(file.text) : file.bytes)) return [];
  const { text } = file;
  const lower = text.toLowerCase();
  return MARKS.filter((mark) => own || mark !== OWN_MARK)
    .flatMap((mark) => places(lower, mark.text).map((start) => suppressionAt(file, text, mark, start)))
    .filter((suppression) => suppression !== undefined)
    .toSorted((a, b) => a.span.start - b.span.start);
}

function places(text: string, wanted: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) found.push(at);
  return found;
}

function suppressionAt(file: SourceFile, text: string, mark: Mark, start: number): InlineSuppression | undefined {
  const line = file.lines.line(start);
  const end = start + mark.text.length;
  if (mark !== OWN_MARK) {
    const silenced = mark.nextLine ? line + 1 : line;
    return {
      syntax: mark.syntax,
      rules: ['secrets/*'],
      span: { path: file.path, start, end },
      scope: { path: file.path, ...linesOf(file, text, silenced, silenced) },
    };
  }
  if (!COMMENT_OPENING.test(text.slice(file.lines.lineStart(line), start))) return undefined;
  const { rules, reason, length } = readOwn(text.slice(end, linesOf(file, text, line, line).end));
  if (rules.length === 0) return undefined;
  return {
    syntax: mark.syntax,
    rules,
    ...(reason !== '' && { reason }),
    span: { path: file.path, start, end: end + length },
    scope: { path: file.path, ...linesOf(file, text, line, line + 1) },
  };
}

const COMMENT_OPENING = /(?:#|\/\/|\/\*|<!--|--|;|%|\*|\bREM)\s*$/i;

/** What follows `hullgate ignore=`: rule ids with commas between, then the reason up to the end of the comment. */
function readOwn(rest: string): { rules: readonly string[]; reason: string; length: number } {
  const ids = /^[\w./*:,-]*/.exec(rest)?.[0] ?? '';
  const reason = rest.slice(ids.length).replace(/\s*(?:\*\/|-->|#\}|%>)?\s*$/, '');
  const rules = ids.split(',').filter((id) => id !== '');
  return { rules, reason: reason.trim(), length: ids.length + reason.length };
}

function linesOf(file: SourceFile, text: string, first: number, last: number): { start: number; end: number } {
  const { lines } = file;
  const end = last < lines.starts.length ? lines.lineStart(last + 1) : text.length;
  return { start: lines.lineStart(first), end };
}
