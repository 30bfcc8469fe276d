import { isWord, quoteCharacter, skip } from './characters.ts';
import { replaceRange, type Flaw } from './flaw.ts';
import type { TextRange } from './model.ts';

const LONGEST_TAG = 128;

/** The flaw of a tag: 1 to 128 of letters, digits, `_`, `.` and `-`, not beginning with `.` or `-`. */
export function tagFlaw(text: string, range: TextRange): Flaw | undefined {
  const [start, end] = range;
  if (start === end) {
    const colon: TextRange = [start - 1, start];
    return { part: 'tag', reason: 'no tag follows the `:`', at: colon, guess: replaceRange(text, colon, '') };
  }
  const at = skip(text, start, end, (unit) => isWord(unit) || unit === 46 || unit === 45);
  if (at < end) {
    const reason = text[at] === ':' ? 'a second `:` follows the tag' : `a tag cannot hold ${quoteCharacter(text, at)}`;
    return { part: 'tag', reason, at: [at, at + 1] };
  }
  if (!isWord(text.charCodeAt(start))) {
    return { part: 'tag', reason: `a tag cannot begin with ${quoteCharacter(text, start)}`, at: [start, start + 1] };
  }
  if (end - start <= LONGEST_TAG) return undefined;
  return {
    part: 'tag',
    reason: `the tag has ${end - start} characters, at most ${LONGEST_TAG} are allowed`,
    at: range,
  };
}
