import type { MappedText } from '../text/mapped-text.ts';
import type { Heredoc } from './model.ts';
import { lineAt, skipTabs } from './physical-line.ts';
import { quotedWords } from './words.ts';

const OPERATOR = /^(\d*)<<(-?)([^<]+)$/;

/** Heredocs of an instruction, and where the file goes on behind them. */
export interface Heredocs {
  readonly heredocs: readonly Heredoc[];
  readonly next: number;
}

/** Whether a word announces a heredoc, such as `<<EOF`, `<<-'EOF'` or `3<<EOF`. */
export function isHeredocWord(word: string): boolean {
  return word.includes('<<') && delimiterOf(word) !== undefined;
}

/** Reads the heredocs that a line announces, whose bodies begin at `start`, one behind the other. */
export function readHeredocs(line: MappedText, source: string, start: number): Heredocs {
  const heredocs: Heredoc[] = [];
  let at = start;
  // The delimiter is read with a backslash, whatever the file's escape character is.
  for (const range of quotedWords(line.text, '\\')) {
    const word = line.text.slice(range.start, range.end);
    const delimiter = word.includes('<<') ? delimiterOf(word) : undefined;
    if (delimiter === undefined) continue;
    const end = bodyEnd(source, at, delimiter.name, delimiter.chomp);
    heredocs.push({
      ...delimiter,
      span: line.span(range.start, range.end),
      body: { path: line.path, start: at, end: end.body },
      ...(end.terminator === undefined
        ? {}
        : { terminator: { path: line.path, start: end.body, end: end.terminator } }),
    });
    at = end.next;
  }
  return { heredocs, next: at };
}

function delimiterOf(word: string) {
  const match = OPERATOR.exec(word);
  const written = match?.[3];
  if (match === null || written === undefined) return undefined;
  const name = written.replace(/\\(.)/g, '$1').replace(/["']/g, '');
  if (name === '') return undefined;
  return {
    name,
    descriptor: Number(match[1] ?? 0),
    expand: !/["']/.test(written),
    chomp: match[2] === '-',
  };
}

function bodyEnd(source: string, start: number, name: string, chomp: boolean) {
  let line = lineAt(source, start);
  while (line.start < source.length) {
    const first = chomp ? skipTabs(source, line.start) : line.start;
    if (line.end - first === name.length && source.startsWith(name, first)) {
      return { body: line.start, terminator: line.end, next: line.next };
    }
    line = lineAt(source, line.next);
  }
  return { body: source.length, terminator: undefined, next: source.length };
}
