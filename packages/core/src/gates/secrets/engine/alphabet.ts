import { byteSet, type ByteSet } from './byte-set.ts';

/** The characters that a part of a token is made of. */
export interface Alphabet {
  readonly characters: string;
  /** The same as the inside of a character class of a regular expression. */
  readonly source: string;
  readonly bytes: ByteSet;
}

const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';

export function alphabet(characters: string): Alphabet {
  return { characters, source: characters.replace(/[\\\]^-]/g, '\\$&'), bytes: byteSet(characters) };
}

export const ALPHABETS = {
  digits: alphabet(DIGITS),
  letters: alphabet(UPPER + LOWER),
  alnum: alphabet(UPPER + LOWER + DIGITS),
  lowerAlnum: alphabet(LOWER + DIGITS),
  upperAlnum: alphabet(UPPER + DIGITS),
  /** RFC 4648, section 6. */
  base32: alphabet(`${UPPER}234567`),
  hex: alphabet(`${DIGITS}abcdef`),
  /** Hexadecimal digits of either case. */
  anyHex: alphabet(`${DIGITS}abcdefABCDEF`),
  base64: alphabet(`${UPPER}${LOWER}${DIGITS}+/`),
  base64url: alphabet(`${UPPER}${LOWER}${DIGITS}-_`),
  /** BIP-173, upper case: https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki */
  bech32: alphabet('QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L'),
} as const;
