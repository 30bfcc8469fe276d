const GRAM = 4;
const HASH_BITS = 16;

/**
 * Tells whether any of a few long words occurs in bytes, ASCII letters of either case being the same.
 * Looks only at every n-th place: a word of length w covers one of each w - 3 consecutive groups of four bytes, so
 * that it is enough to know all groups of four that the words hold.
 */
export class SparseSearch {
  readonly #grams = new Uint8Array(1 << HASH_BITS);
  readonly #stride: number;
  readonly #reach: number;
  readonly #words: readonly string[];

  /** @param words lower-case ASCII, each of at least eight characters. */
  constructor(words: readonly string[]) {
    this.#words = words;
    this.#stride = Math.min(...words.map((word) => word.length)) - GRAM + 1;
    this.#reach = Math.max(...words.map((word) => word.length));
    for (const word of words) {
      const bytes = new TextEncoder().encode(word);
      for (let at = 0; at + GRAM <= bytes.length; at++) this.#grams[gramAt(bytes, at)] = 1;
    }
  }

  occursIn(bytes: Uint8Array): boolean {
    const grams = this.#grams;
    const last = bytes.length - GRAM;
    for (let at = 0; at <= last; at += this.#stride) {
      if (grams[gramAt(bytes, at)] === 1 && this.#isNear(bytes, at)) return true;
    }
    return false;
  }

  #isNear(bytes: Uint8Array, at: number): boolean {
    const around = bytes.subarray(Math.max(0, at - this.#reach), at + this.#reach);
    const text = LATIN1.decode(around).toLowerCase();
    return this.#words.some((word) => text.includes(word));
  }
}

const LATIN1 = new TextDecoder('latin1');

/** A hash of four bytes with the case bit set. */
function gramAt(bytes: Uint8Array, at: number): number {
  const low = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
  const high = (bytes[at + 2] ?? 0) | ((bytes[at + 3] ?? 0) << 8);
  return Math.imul(low | (high << 16) | 0x20202020, 0x9e3779b1) >>> (32 - HASH_BITS);
}
