import { Minimatch } from 'minimatch';

/** What keeps a pattern from being a glob over paths of the repository, as the end of a sentence; absent: nothing. */
export function globFault(pattern: string): string | undefined {
  if (pattern.trim() === '') return 'is an empty pattern, which matches no file';
  if (pattern.length > LONGEST) return `is longer than ${LONGEST} characters`;
  if (pattern.startsWith('/')) return 'begins with `/`; patterns start at the root of the repository, so leave it out';
  if (/^[A-Za-z]:[\\/]/.test(pattern)) return 'is an absolute path; patterns start at the root of the repository';
  if (pattern.startsWith('./'))
    return 'begins with `./`; patterns start at the root of the repository, so leave it out';
  if (pattern.split('/').includes('..')) return 'contains `..`; patterns cannot leave the repository';
  if (pattern.startsWith('!') && pattern[1] !== '(') {
    return 'begins with `!`; there are no negated patterns, use `paths.include` and `paths.exclude`';
  }
  return bracketFault(pattern);
}

/**
 * A test for paths: does one of the patterns match? `*` matches dot files too. A pattern whose last part is a plain name,
 * or that ends with `/`, also takes in everything below the folder of that name.
 */
export function compileGlobs(patterns: readonly string[]): (path: string) => boolean {
  const globs = patterns.flatMap(withContents).map((pattern) => new Minimatch(pattern, OPTIONS));
  return (path) => globs.some((glob) => glob.match(path));
}

const LONGEST = 1000;

/** The platform is named so that a pattern means the same everywhere. */
const OPTIONS = { dot: true, nonegate: true, nocomment: true, platform: 'linux', braceExpandMax: 1000 } as const;

function withContents(pattern: string): string[] {
  if (pattern.endsWith('/')) return [`${pattern}**`];
  const last = pattern.slice(pattern.lastIndexOf('/') + 1);
  return /[*?[\]{}()\\]/.test(last) ? [pattern] : [pattern, `${pattern}/**`];
}

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '(': ')' };

/** Brackets without a partner, as the end of a sentence. Within `[...]` other brackets are plain characters, and so is a leading `]`. */
export function bracketFault(pattern: string): string | undefined {
  const open: string[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at] ?? '';
    if (character === '\\') at++;
    else if (character === '[') {
      const first = at + (/[!^]/.test(pattern[at + 1] ?? '') ? 2 : 1);
      const end = pattern.indexOf(']', first + 1);
      if (end < 0) return 'has a `[` without its `]`';
      at = end;
    } else if (character === ']') return 'has a `]` without its `[`';
    else if (character in CLOSING) open.push(character);
    else if (character === '}' || character === ')') {
      const partner = open.pop();
      if (partner === undefined || CLOSING[partner] !== character) return `has a \`${character}\` that closes nothing`;
    }
  }
  const left = open.at(-1);
  return left === undefined ? undefined : `has a \`${left}\` without its \`${CLOSING[left]}\``;
}
