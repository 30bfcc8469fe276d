/** A set of bytes as a table: 1 for its members. */
export type ByteSet = Uint8Array;

/** The set of the characters of an ASCII string. */
export function byteSet(...characters: readonly string[]): ByteSet {
  const set = new Uint8Array(256);
  for (const text of characters) for (let at = 0; at < text.length; at++) set[text.charCodeAt(at)] = 1;
  return set;
}

/** How many members of the set follow each other from `from` on, at most `limit`. */
export function runLength(bytes: Uint8Array, from: number, set: ByteSet, limit: number): number {
  const end = Math.min(bytes.length, from + limit);
  let at = from;
  while (at < end && set[bytes[at] ?? 0] === 1) at++;
  return at - from;
}

/** How many members of the set stand right before `before`, at most `limit`. */
export function runLengthBefore(bytes: Uint8Array, before: number, set: ByteSet, limit: number): number {
  const start = Math.max(0, before - limit);
  let at = before;
  while (at > start && set[bytes[at - 1] ?? 0] === 1) at--;
  return before - at;
}
