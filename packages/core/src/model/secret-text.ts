// How texts of ours are kept free of secrets whose places are known.

/** What is shown in place of a secret. */
export const SHOWN = '\u2022\u2022\u2022';

/** A value this long is no ordinary word: it is blanked wherever it stands. */
export const UNMISTAKABLE = 16;

/** Shorter values are blanked only in what is said about their own lines, else a password `postgres` blanks the image. */
export const NEARBY = 4;

/** The values of a secret: all of it, and each of its lines. */
export function secretValues(text: string): readonly string[] {
  const secret = text.trim();
  const lines = secret.split(/[\r\n]+/).map((line) => line.trim());
  return [...new Set([secret, ...lines])].filter((value) => value !== '');
}

/** Finds any of the values, the longest first. */
export function anyOf(values: readonly string[]): RegExp | undefined {
  if (values.length === 0) return undefined;
  const longestFirst = [...new Set(values)].toSorted((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map((value) => value.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|'), 'g');
}

/** Blanks what the pattern finds in every string of a plain JSON value of fixed depth. */
export function blankStrings<T>(json: T, pattern: RegExp | undefined): T {
  if (!pattern) return json;
  const clean = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replace(pattern, SHOWN);
    if (Array.isArray(value)) return value.map(clean);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)]));
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- strings become strings, nothing else changes
  return clean(json) as T;
}
