import { ALPHABETS } from './alphabet.ts';
import { byteSet } from './byte-set.ts';

const WORD = byteSet(ALPHABETS.alnum.characters, '_');
const HEX = ALPHABETS.anyHex.bytes;
const ESCAPE_LETTERS = byteSet('nrtbfva0');

/**
 * Whether a token may begin at `at`: it is not the rest of a longer word.
 * Letters that belong to an escape (`\n`, `%3D`, `\u0022`, `\x22`) are no word.
 */
export function beginsWord(bytes: Uint8Array, at: number): boolean {
  if (at === 0 || WORD[bytes[at - 1] ?? 0] === 0) return true;
  return endsEscape(bytes, at);
}

function endsEscape(bytes: Uint8Array, end: number): boolean {
  if (isAt(bytes, end - 2, '\\') && ESCAPE_LETTERS[bytes[end - 1] ?? 0] === 1) return true;
  if (!areHex(bytes, end - 2, end)) return false;
  if (isAt(bytes, end - 3, '%')) return true;
  if (isAt(bytes, end - 4, '\\') && isAt(bytes, end - 3, 'x')) return true;
  return isAt(bytes, end - 6, '\\') && isAt(bytes, end - 5, 'u') && areHex(bytes, end - 4, end - 2);
}

function isAt(bytes: Uint8Array, at: number, character: string): boolean {
  return at >= 0 && bytes[at] === character.charCodeAt(0);
}

function areHex(bytes: Uint8Array, from: number, to: number): boolean {
  if (from < 0) return false;
  for (let at = from; at < to; at++) if (HEX[bytes[at] ?? 0] === 0) return false;
  return true;
}
