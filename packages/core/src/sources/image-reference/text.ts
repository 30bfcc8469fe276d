import { isLowerHex, quoteCharacter, skip } from './characters.ts';
import type { Flaw } from './flaw.ts';

/** Longer texts are refused unread: host (255), path (255), tag (128) and digest together stay far below. */
const LONGEST_TEXT = 4096;

const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]{0,31}:\/\//;

/** What is wrong with a text before it is even taken apart. */
export function textFlaw(text: string): Flaw | undefined {
  if (text === '') return { part: 'text', reason: 'it is empty' };
  if (text.length > LONGEST_TEXT) return { part: 'text', reason: `it has ${text.length} characters` };
  const space = text.search(/\s/);
  if (space >= 0) {
    const guess = text.replace(/\s/g, '');
    return {
      part: 'text',
      reason: `it holds white space (${quoteCharacter(text, space)})`,
      at: [space, space + 1],
      guess,
    };
  }
  const scheme = SCHEME.exec(text)?.[0];
  if (scheme) {
    const guess = text.slice(scheme.length).replace(/\/$/, '');
    return {
      part: 'text',
      reason: `an image is named without a scheme such as \`${scheme}\``,
      at: [0, scheme.length],
      guess,
    };
  }
  if (text.length === 64 && skip(text, 0, 64, isLowerHex) === 64) {
    return {
      part: 'text',
      reason: '64 hexadecimal digits alone are an image id, which no registry can resolve',
      at: [0, 64],
    };
  }
  return undefined;
}
