import { UNKNOWN } from './unknown.ts';

/** Deeper nested defaults are treated as unknown. */
const MAX_DEPTH = 16;

/**
 * Replaces Compose variables by their defaults; what has none is unknown, for it comes from the caller's environment.
 * `$$` is a dollar. https://docs.docker.com/reference/compose-file/interpolation/
 */
export function expandComposeVariables(text: string): string {
  return text.includes('$') ? expandUntil(text, 0, '', 0).text : text;
}

interface Piece {
  readonly text: string;
  /** The offset behind what was read. */
  readonly end: number;
}

function expandUntil(text: string, start: number, stop: string, depth: number): Piece {
  let result = '';
  let at = start;
  while (at < text.length && text[at] !== stop) {
    const piece = text[at] === '$' ? variable(text, at, depth) : { text: text.charAt(at), end: at + 1 };
    result += piece.text;
    at = piece.end;
  }
  return { text: result, end: Math.min(at + stop.length, text.length) };
}

const NAME = /[A-Za-z_][A-Za-z0-9_]*/y;

function nameAt(text: string, at: number): string {
  NAME.lastIndex = at;
  return NAME.exec(text)?.[0] ?? '';
}

function variable(text: string, at: number, depth: number): Piece {
  if (text[at + 1] === '$') return { text: '$', end: at + 2 };
  if (text[at + 1] !== '{') {
    const name = nameAt(text, at + 1);
    return { text: name === '' ? '$' : UNKNOWN, end: at + 1 + name.length };
  }
  const operator = at + 2 + nameAt(text, at + 2).length;
  const kind = text[operator] === ':' ? operator + 1 : operator;
  if (depth >= MAX_DEPTH) return { text: UNKNOWN, end: text.length };
  const word = expandUntil(text, kind + (text[kind] === '}' ? 0 : 1), '}', depth + 1);
  return { text: text[kind] === '-' ? word.text : text[kind] === '+' ? '' : UNKNOWN, end: word.end };
}
