import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);

// packages/core/src/policy/nearest.ts
function nearest(word, candidates) {
  const typed = word.toLowerCase().slice(0, LONGEST);
  let best;
  let fewest = Math.min(typed.length, Math.max(1, Math.floor(typed.length / 3)) + 1);
  for (const candidate of candidates) {
    const whole = candidate.toLowerCase();
    const name = typed.includes("/") || whole.endsWith("*") ? whole : whole.slice(whole.lastIndexOf("/") + 1);
    const errors = Math.min(typingErrors(typed, whole, fewest), typingErrors(typed, name, fewest));
    if (errors >= fewest) continue;
    best = candidate;
    fewest = errors;
  }
  return best;
}
var LONGEST = 100;
function typingErrors(from, to, enough) {
  if (Math.abs(from.length - to.length) >= enough) return enough;
  let before = [];
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
        row > 1 && column > 1 && swapped ? (before[column - 2] ?? 0) + 1 : Infinity
      );
    }
    before = above;
    above = line;
  }
  return above[to.length] ?? enough;
}

export {
  nearest
};
