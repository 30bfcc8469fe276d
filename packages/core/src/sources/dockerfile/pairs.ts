import type { At } from '../../model/span.ts';
import type { MappedText } from '../text/mapped-text.ts';
import { skipBlanks, skipWord } from './characters.ts';
import type { Escape, Pair } from './model.ts';
import { quotedWords, type Range } from './words.ts';

/** The pairs of ENV, LABEL or ARG, and the words that are none although one is asked for. */
export interface Pairs {
  readonly pairs: readonly Pair[];
  readonly malformed: readonly At<string>[];
}

/** `ENV a=b c=d`, `LABEL a=b`, or the old `ENV a b c` whose value is all that follows. */
export function readPairs(text: MappedText, escape: Escape): Pairs {
  const words = quotedWords(text.text, escape);
  const first = words[0];
  if (first === undefined) return { pairs: [], malformed: [] };
  if (!text.text.slice(first.start, first.end).includes('=')) return readOldPair(text, escape);
  const pairs: Pair[] = [];
  const malformed: At<string>[] = [];
  for (const word of words) {
    const pair = pairOf(text, word, escape);
    if (pair.value === undefined) malformed.push(pair.key);
    else pairs.push(pair);
  }
  return { pairs, malformed };
}

/** `ARG a b=c`: names with or without a value. */
export function readArguments(text: MappedText, escape: Escape): Pairs {
  return { pairs: quotedWords(text.text, escape).map((word) => pairOf(text, word, escape)), malformed: [] };
}

function readOldPair(text: MappedText, escape: Escape): Pairs {
  const keyEnd = skipWord(text.text, 0);
  const key = { value: text.text.slice(0, keyEnd), span: text.span(0, keyEnd) };
  const start = skipBlanks(text.text, keyEnd);
  if (start === text.text.length) return { pairs: [], malformed: [key] };
  const value = valueOf(text, { start, end: text.text.length }, escape);
  return { pairs: [{ key, value, span: text.span(0, text.text.length), legacy: true }], malformed: [] };
}

function pairOf(text: MappedText, word: Range, escape: Escape): Pair {
  const span = text.span(word.start, word.end);
  const equals = text.text.indexOf('=', word.start);
  const keyEnd = equals < 0 || equals >= word.end ? word.end : equals;
  const key = {
    value: unquote(text.text.slice(word.start, keyEnd), escape),
    span: text.span(word.start, keyEnd),
  };
  if (keyEnd === word.end) return { key, span, legacy: false };
  return { key, value: valueOf(text, { start: keyEnd + 1, end: word.end }, escape), span, legacy: false };
}

function valueOf(text: MappedText, range: Range, escape: Escape): At<string> {
  const raw = text.text.slice(range.start, range.end);
  const inner = isQuotedWhole(raw, escape)
    ? text.span(range.start + 1, range.end - 1)
    : text.span(range.start, range.end);
  return { value: unquote(raw, escape), span: inner };
}

function isQuotedWhole(raw: string, escape: Escape): boolean {
  const quote = raw.charAt(0);
  if (raw.length < 2 || (quote !== '"' && quote !== "'")) return false;
  for (let at = 1; at < raw.length; at++) {
    if (raw.charAt(at) === escape && quote === '"') at++;
    else if (raw.charAt(at) === quote) return at === raw.length - 1;
  }
  return false;
}

/** Removes quotes and escapes; dollars and escape characters that are meant as such stay escaped. */
function unquote(raw: string, escape: Escape): string {
  if (!raw.includes('"') && !raw.includes("'") && !raw.includes(escape)) return raw;
  let result = '';
  let quote = '';
  for (let at = 0; at < raw.length; at++) {
    const char = raw.charAt(at);
    const next = raw.charAt(at + 1);
    if (char === quote) quote = '';
    else if (quote === '' && (char === '"' || char === "'")) quote = char;
    else if (quote === "'") result += char === '$' || char === escape ? escape + char : char;
    else if (char !== escape) result += char;
    else if (next === '$' || next === escape) {
      result += char + next;
      at++;
    } else if (quote === '"' && next !== '"') result += escape + escape;
    else if (next !== '') {
      result += next;
      at++;
    }
  }
  return result;
}
