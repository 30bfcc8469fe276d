import type { Span } from '../model/span.ts';

/**
 * The line of a comment, with its line end, where it can be deleted: nothing else stands on it. Not the first line of a
 * file before another comment: without it that comment could become a directive, such as `# escape=` of a Dockerfile.
 */
export function ownLine(text: string, span: Span): Span | undefined {
  let start = span.start;
  while (start > 0 && !/[\r\n]/.test(text[start - 1] ?? '')) start--;
  const rest = /[^\r\n]*(?:\r\n|\r|\n|$)/y;
  rest.lastIndex = span.end;
  const after = rest.exec(text)?.[0] ?? '';
  if (text.slice(start, span.start).trim() !== '' || after.trim() !== '') return undefined;
  const end = span.end + after.length;
  if (start === 0 && text.slice(end).trimStart().startsWith('#')) return undefined;
  return { path: span.path, start, end };
}
