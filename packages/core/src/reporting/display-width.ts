import { terminalText, visible } from './escape.ts';

/** East Asian wide and fullwidth characters, and what is drawn as an emoji: two columns. See https://unicode.org/reports/tr11/ */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{17000}-\u{18cff}\u{1b000}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]|.\ufe0f/u;

const PRINTABLE_ASCII = /^[ -~]*$/;
const ASCII_LINE = /^[\t -~]*$/;

let segmenter: Intl.Segmenter | undefined;

/** Made when it is first needed: it takes 5 ms, and most lines are ASCII. */
function graphemesOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** One character as people see it. `start` and `end` are offsets (UTF-16 code units) in the text it comes from. */
export interface Glyph {
  readonly text: string;
  readonly width: number;
  readonly start: number;
  readonly end: number;
}

/** What stands for a secret in a frame, however long the secret is. */
const BLANK = '\u2022';
const TAB_STOP = 4;

/** Columns that a text takes in a terminal, once it is escaped. */
export function displayWidth(text: string): number {
  if (PRINTABLE_ASCII.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemesOf(text)) width += graphemeWidth(segment);
  return width;
}

function graphemeWidth(grapheme: string): number {
  if (WIDE.test(grapheme)) return 2;
  return /^[\p{M}\u200d]+$/u.test(grapheme) ? 0 : 1;
}

/** The characters of a line of code as a terminal may show them: tabs expanded, secrets at one width, the rest escaped. */
export function glyphs(line: string): readonly Glyph[] {
  const result: Glyph[] = [];
  let column = 0;
  for (const { segment, index } of segments(line)) {
    const last = result.at(-1);
    if (segment === BLANK && last?.text.startsWith(BLANK)) {
      result[result.length - 1] = { ...last, end: index + 1 };
      continue;
    }
    const text = shown(segment, column, line, index);
    const width = displayWidth(text);
    result.push({ text, width, start: index, end: index + segment.length });
    column += width;
  }
  return result;
}

function segments(line: string): Iterable<{ readonly segment: string; readonly index: number }> {
  return ASCII_LINE.test(line) ? Array.from(line, (segment, index) => ({ segment, index })) : graphemesOf(line);
}

function shown(segment: string, column: number, line: string, index: number): string {
  if (segment === '\t') return ' '.repeat(TAB_STOP - (column % TAB_STOP));
  if (segment === BLANK) return BLANK.repeat(3);
  if (segment === '[' && line.startsWith('##', index - 2)) return '\\[';
  return PRINTABLE_ASCII.test(segment) ? segment : visible(segment);
}

/** Breaks a text into lines of at most `width` columns, at blanks; a longer word keeps a line of its own. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of terminalText(text).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && displayWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
