import type { At } from '../../model/span.ts';
import type { MappedText } from '../text/mapped-text.ts';
import { isBlankAt, skipBlanks, skipWord, trimEnd } from './characters.ts';
import type { Flag } from './model.ts';

/** An instruction's line taken apart. */
export interface SplitInstruction {
  readonly keyword: At<string>;
  readonly flags: readonly Flag[];
  readonly rest: MappedText;
}

const NO_FLAGS: readonly Flag[] = [];

/** Splits `KEYWORD --flag=value ... rest`. Flags end at the first word without `--`, or at a lone `--`. */
export function splitInstruction(line: MappedText): SplitInstruction {
  const { text } = line;
  const start = skipBlanks(text, 0);
  const keywordEnd = skipWord(text, start);
  const keyword = { value: text.slice(start, keywordEnd), span: line.span(start, keywordEnd) };
  let flags: Flag[] | undefined;
  let at = skipBlanks(text, keywordEnd);
  while (text.startsWith('--', at)) {
    const word = readFlagWord(text, at);
    if (word.value === '--') {
      at = skipBlanks(text, word.end);
      break;
    }
    (flags ??= []).push(flagOf(line, at, word));
    at = skipBlanks(text, word.end);
  }
  const end = trimEnd(text, at, text.length);
  return { keyword, flags: flags ?? NO_FLAGS, rest: line.slice(at, end) };
}

interface FlagWord {
  /** Without quotes and escapes. */
  readonly value: string;
  readonly end: number;
}

function readFlagWord(text: string, start: number): FlagWord {
  let value = '';
  let quote = '';
  let at = start;
  for (; at < text.length; at++) {
    const char = text.charAt(at);
    if (quote === '' && isBlankAt(text, at)) break;
    if (char === quote) quote = '';
    else if (quote === '' && (char === '"' || char === "'")) quote = char;
    else if (char === '\\') value += text.charAt(++at);
    else value += char;
  }
  return { value, end: Math.min(at, text.length) };
}

function flagOf(line: MappedText, start: number, word: FlagWord): Flag {
  const raw = line.text.slice(start, word.end);
  const equals = raw.indexOf('=');
  const nameEnd = equals < 0 ? word.end : start + equals;
  const name = { value: line.text.slice(start + 2, nameEnd), span: line.span(start + 2, nameEnd) };
  const span = line.span(start, word.end);
  if (equals < 0) return { name, span };
  const value = word.value.slice(word.value.indexOf('=') + 1);
  return { name, value: { value, span: valueSpan(line, nameEnd + 1, word.end) }, span };
}

/** The value's place without the quotes around it. */
function valueSpan(line: MappedText, start: number, end: number) {
  const first = line.text.charAt(start);
  const quoted = end - start >= 2 && (first === '"' || first === "'") && line.text.charAt(end - 1) === first;
  return quoted ? line.span(start + 1, end - 1) : line.span(start, end);
}
