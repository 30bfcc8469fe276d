/** Shannon entropy of a text in bits per character. */
export function entropyPerCharacter(text: string): number {
  if (text.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

/** Entropy of a whole text in bits, as its characters' frequencies tell it. */
export function entropyOf(text: string): number {
  return entropyPerCharacter(text) * text.length;
}

/** From here on a value cannot be found by guessing, and a hash of it gives nothing away. */
export const UNGUESSABLE_BITS = 80;
