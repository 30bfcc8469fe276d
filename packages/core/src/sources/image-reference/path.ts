import { isDigit, isLower, isUpper, quoteCharacter, skip } from './characters.ts';
import { replaceRange, type Flaw } from './flaw.ts';
import type { TextRange } from './model.ts';

/** The longest repository path, without the registry's host. */
const LONGEST_PATH = 255;

const SEPARATORS = /^(?:\.|_|__|-+)$/;
const isSeparator = (unit: number) => unit === 46 || unit === 95 || unit === 45;
const isLowerOrDigit = (unit: number) => isLower(unit) || isDigit(unit);

/** The flaw of a repository path: components of lower-case letters and digits, joined inside by `.`, `_`, `__` or `-`s. */
export function pathFlaw(text: string, range: TextRange, normalisedLength: number): Flaw | undefined {
  const [start, end] = range;
  for (let at = start; ;) {
    const slash = text.indexOf('/', at);
    const componentEnd = slash < 0 || slash >= end ? end : slash;
    const flaw = componentFlaw(text, at, componentEnd, range);
    if (flaw) return flaw;
    if (componentEnd === end) break;
    at = componentEnd + 1;
  }
  if (normalisedLength <= LONGEST_PATH) return undefined;
  return {
    part: 'path',
    reason: `the repository path has ${normalisedLength} characters, at most ${LONGEST_PATH} are allowed`,
    at: range,
  };
}

function componentFlaw(text: string, start: number, end: number, path: TextRange): Flaw | undefined {
  if (start === end) return emptyComponent(text, start, path);
  for (let at = start; at < end;) {
    const partEnd = skip(text, at, end, isLowerOrDigit);
    if (partEnd === end) return undefined;
    const separatorEnd = skip(text, partEnd, end, isSeparator);
    if (separatorEnd === partEnd) return badCharacter(text, partEnd, path);
    const flaw = separatorFlaw(text, [partEnd, separatorEnd], partEnd === start || separatorEnd === end);
    if (flaw) return flaw;
    at = separatorEnd;
  }
  return undefined;
}

function emptyComponent(text: string, at: number, [start, end]: TextRange): Flaw {
  const here: TextRange = at < end || (at < text.length && start === end) ? [at, at + 1] : [at - 1, at];
  if (start === end) return { part: 'path', reason: 'the repository name is missing', at: here };
  const where = at === start ? 'before the first slash' : at === end ? 'after the last slash' : 'between two slashes';
  return { part: 'path', reason: `a name is missing ${where}`, at: here, guess: replaceRange(text, here, '') };
}

function badCharacter(text: string, at: number, path: TextRange): Flaw {
  if (!isUpper(text.charCodeAt(at))) {
    return { part: 'path', reason: `a repository name cannot hold ${quoteCharacter(text, at)}`, at: [at, at + 1] };
  }
  const lower = text.slice(...path).toLowerCase();
  return {
    part: 'path',
    reason: `a repository name must be lower-case, here stands ${quoteCharacter(text, at)}`,
    at: [at, at + 1],
    guess: replaceRange(text, path, lower),
  };
}

function separatorFlaw(text: string, at: TextRange, outer: boolean): Flaw | undefined {
  const written = text.slice(...at);
  if (outer) {
    return {
      part: 'path',
      reason: `a part of a repository name cannot begin or end with \`${written}\``,
      at,
      guess: replaceRange(text, at, ''),
    };
  }
  if (SEPARATORS.test(written)) return undefined;
  return {
    part: 'path',
    reason: `\`${written}\` cannot join two parts of a repository name: \`.\`, \`_\`, \`__\` and \`-\` can`,
    at,
  };
}
