/**
 * A deterministic source of numbers for examples: the same seed gives the same sequence everywhere, so that examples
 * look like real secrets, stay the same, and yet stand in no file.
 */
export interface Random {
  /** An integer from 0 to `below` - 1. */
  integer(below: number): number;
  /** A string of so many characters of an alphabet. */
  text(alphabet: string, length: number): string;
  bytes(length: number): Uint8Array;
}

/** Mulberry32 over an FNV-1a hash of the seed. Not for anything that must be unpredictable. */
export function seededRandom(seed: string): Random {
  let state = 0x811c9dc5;
  for (let at = 0; at < seed.length; at++) state = Math.imul(state ^ seed.charCodeAt(at), 0x01000193);
  const integer = (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
  return {
    integer,
    text: (alphabet, length) => Array.from({ length }, () => alphabet.charAt(integer(alphabet.length))).join(''),
    bytes: (length) => Uint8Array.from({ length }, () => integer(256)),
  };
}
