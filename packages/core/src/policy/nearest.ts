/**
 * The candidate that was probably meant by a mistyped word: the one with the fewest typing errors, if they are few for
 * its length. Case does not count. A word without a slash is also compared with the last part of a `gate/rule`.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const typed = word.toLowerCase().slice(0, LONGEST);
  let best: string | undefined;
  let fewest = Math.min(typed.length, Math.max(1, Math.floor(typed.length / 3)) + 1);
  for (const candidate of candidates) {
    const whole = candidate.toLowerCase();
    const name = typed.includes('/') || whole.endsWith('*') ? whole : whole.slice(whole.lastIndexOf('/') + 1);
    const errors = Math.min(typingErrors(typed, whole, fewest), typingErrors(typed, name, fewest));
    if (errors >= fewest) continue;
    best = candidate;
    fewest = errors;
  }
  return best;
}

/** Words of a policy are shorter; what is longer is no typing error. */
const LONGEST = 100;

/**
 * Letters to insert, remove, replace or swap with their neighbour until `from` is `to` (optimal string alignment).
 * Counting stops where the lengths alone tell that there are `enough`.
 */
function typingErrors(from: string, to: string, enough: number): number {
  if (Math.abs(from.length - to.length) >= enough) return enough;
  let before: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let row = 1; row <= from.length; row++) {
    const line = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      line[column] = Math.min(
        (above[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
        row > 1 && column > 1 && swapped ? (before[column - 2] ?? 0) + 1 : Infinity,
      );
    }
    before = above;
    above = line;
  }
  return above[to.length] ?? enough;
}
