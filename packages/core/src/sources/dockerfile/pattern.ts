/** Longer values are not matched: the work grows with pattern times value. */
const MAX_VALUE = 4096;
const MAX_PATTERN = 256;

type Token = string | typeof ANY | typeof ONE;
const ANY = Symbol('*');
const ONE = Symbol('?');

/**
 * Lengths of the prefixes (or suffixes) of `value` that a shell pattern with `*` and `?` matches, shortest first.
 * Time: pattern length times value length.
 */
export function matchEnds(pattern: string, value: string, fromEnd: boolean): readonly number[] {
  if (pattern.length > MAX_PATTERN || value.length > MAX_VALUE) return [];
  const tokens = tokensOf(pattern);
  if (fromEnd)
    return reachable(
      tokens.toReversed(),
      Array.from({ length: value.length }, (_, at) => value.charAt(value.length - 1 - at)).join(''),
      0,
    );
  return reachable(tokens, value, 0);
}

/** `${x/pattern/replacement}`: the first (or every) longest match replaced. */
export function replaceMatches(pattern: string, value: string, replacement: string, all: boolean): string {
  if (pattern.length > MAX_PATTERN || value.length > MAX_VALUE / 4) return value;
  const tokens = tokensOf(pattern);
  let result = '';
  let at = 0;
  while (at < value.length) {
    const end = reachable(tokens, value, at).at(-1);
    if (end === undefined || end === at) {
      result += value.charAt(at);
      at++;
      continue;
    }
    result += replacement;
    at = end;
    if (!all) break;
  }
  return result + value.slice(at);
}

/** Positions of `value` where the tokens, matched from `start`, may end; ascending. */
function reachable(tokens: readonly Token[], value: string, start: number): readonly number[] {
  let positions = [start];
  for (const token of tokens) {
    const first = positions[0];
    if (first === undefined) return [];
    if (token === ANY) {
      positions = Array.from({ length: value.length - first + 1 }, (_, index) => first + index);
      continue;
    }
    positions = positions
      .filter((at) => at < value.length && (token === ONE || value.charAt(at) === token))
      .map((at) => at + 1);
  }
  return positions;
}

function tokensOf(pattern: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern.charAt(at);
    if (char === '\\') tokens.push(pattern.charAt(++at));
    else tokens.push(char === '*' ? ANY : char === '?' ? ONE : char);
  }
  return tokens;
}
