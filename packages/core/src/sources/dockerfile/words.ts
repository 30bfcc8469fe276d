import type { MappedText } from '../text/mapped-text.ts';
import { isBlankAt, skipBlanks, skipWord } from './characters.ts';
import type { Escape, Word } from './model.ts';

/** A range of a logical line. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Words between blanks; quotes mean nothing here. */
export function plainWords(text: MappedText): readonly Word[] {
  const words: Word[] = [];
  for (let at = skipBlanks(text.text, 0); at < text.text.length;) {
    const end = skipWord(text.text, at);
    words.push(wordAt(text, at, end));
    at = skipBlanks(text.text, end);
  }
  return words;
}

export function wordAt(text: MappedText, start: number, end: number): Word {
  return { value: text.text.slice(start, end), span: text.span(start, end) };
}

/** Ranges of words between blanks, where quoted and escaped blanks do not separate. */
export function quotedWords(text: string, escape: Escape): readonly Range[] {
  const words: Range[] = [];
  for (let at = skipBlanks(text, 0); at < text.length;) {
    const end = quotedWordEnd(text, at, escape);
    words.push({ start: at, end });
    at = skipBlanks(text, end);
  }
  return words;
}

function quotedWordEnd(text: string, start: number, escape: Escape): number {
  let quote = '';
  for (let at = start; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === escape && quote !== "'") at++;
    else if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (isBlankAt(text, at)) return at;
  }
  return text.length;
}
