import { MappedTextBuilder, type MappedText } from '../text/mapped-text.ts';
import { isBlankAt, skipBlanks } from './characters.ts';
import type { ArrayWord } from './model.ts';

/** Words of a JSON array; `not-strings`: an array that holds something else (BuildKit refuses it); undefined: none. */
export type ArrayForm = readonly ArrayWord[] | 'not-strings' | undefined;

/** Whether the text begins like a JSON array. */
export function looksLikeArray(text: MappedText): boolean {
  return text.text.startsWith('[');
}

/** Reads the JSON array that makes an instruction's exec form, with the place of each word between its quotes. */
export function readArray(text: MappedText): ArrayForm {
  if (!looksLikeArray(text)) return undefined;
  const values = parsed(text.text);
  if (values === undefined) return undefined;
  if (!values.every((value) => typeof value === 'string')) return 'not-strings';
  const words: ArrayWord[] = [];
  let at = 1;
  for (const value of values) {
    const start = text.text.indexOf('"', at);
    const end = closingQuote(text.text, start);
    words.push({ value, span: text.span(start + 1, end), text: decoded(text.slice(start + 1, end), value) });
    at = end + 1;
  }
  return words;
}

function parsed(text: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The word's value with the place of each of its characters, which escapes move apart. */
function decoded(raw: MappedText, value: string): MappedText {
  if (!raw.text.includes('\\')) return raw;
  const builder = new MappedTextBuilder(raw.path);
  let at = 0;
  for (let index = 0; index < value.length; index++) {
    const length = raw.text.charAt(at) !== '\\' ? 1 : raw.text.charAt(at + 1) === 'u' ? 6 : 2;
    const { start, end } = raw.span(at, at + length);
    builder.replace(value.charAt(index), start, end);
    at += length;
  }
  return builder.build(raw.fileStart(0));
}

function closingQuote(text: string, open: number): number {
  let at = open + 1;
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1;
  return at;
}

/**
 * What somebody meant who wrote an array in single or typographic quotes, without commas or with one too many.
 * Undefined where that is not plain.
 */
export function meantArray(text: string): string | undefined {
  const words: string[] = [];
  let at = skipBlanks(text, 1);
  while (at < text.length && text.charAt(at) !== ']') {
    const open = text.charAt(at);
    const close = QUOTES.get(open);
    if (close === undefined) return undefined;
    const end = text.indexOf(close, at + 1);
    if (end < 0) return undefined;
    const word = text.slice(at + 1, end);
    if (word.includes('\\') || word.includes('"')) return undefined;
    words.push(word);
    at = skipBlanks(text, end + 1);
    if (text.charAt(at) === ',') at = skipBlanks(text, at + 1);
    else if (text.charAt(at) !== ']' && !isBlankAt(text, at - 1)) return undefined;
  }
  if (words.length === 0 || skipBlanks(text, at + 1) < text.length || at >= text.length) return undefined;
  return JSON.stringify(words).replaceAll('","', '", "');
}

const QUOTES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['\u201c', '\u201d'],
  ['\u2018', '\u2019'],
]);
