import type { Escape } from './model.ts';
import { matchEnds, replaceMatches } from './pattern.ts';

/** Deeper nested `${a:-${b:-...}}` is left as it stands. */
const MAX_DEPTH = 40;
/** Values that double with every line must not exhaust the memory. */
const MAX_LENGTH = 65_536;

export interface Expansion {
  /** The text with variables replaced; a variable without value counts as empty, as in BuildKit. */
  readonly text: string;
  /** Variables without value that would have been needed. Empty: the text is fully resolved. */
  readonly missing: readonly string[];
  /** All variables that the text asks for, in order of first use. */
  readonly used: readonly string[];
}

/**
 * Replaces variables and removes quotes the way BuildKit does it in FROM, ENV, COPY and the other instructions that
 * expand (https://docs.docker.com/reference/dockerfile/#environment-replacement): `$x ${x} ${x:-y} ${x-y} ${x:+y}
 * ${x+y} ${x:?m} ${x?m} ${x#p} ${x##p} ${x%p} ${x%%p} ${x/p/r} ${x//p/r}`, nested, in double quotes, not in single ones.
 */
export function expandVariables(
  text: string,
  lookup: (name: string) => string | undefined,
  escape: Escape = '\\',
): Expansion {
  if (!/[$'"\\`]/.test(text)) return { text, missing: [], used: [] };
  const expander = new Expander(text, lookup, escape);
  const expanded = expander.until('', false, 0);
  return { text: expanded.slice(0, MAX_LENGTH), missing: [...expander.missing], used: [...expander.used] };
}

/** Which names a text asks for. */
export function variablesIn(text: string, escape: Escape = '\\'): readonly string[] {
  return text.includes('$') ? expandVariables(text, () => undefined, escape).used : [];
}

class Expander {
  readonly missing = new Set<string>();
  readonly used = new Set<string>();
  readonly #text: string;
  readonly #lookup: (name: string) => string | undefined;
  readonly #escape: Escape;
  #at = 0;

  constructor(text: string, lookup: (name: string) => string | undefined, escape: Escape) {
    this.#text = text;
    this.#lookup = lookup;
    this.#escape = escape;
  }

  /** Reads up to (and over) the stop character; to the end for an empty one. `raw` keeps escapes, for patterns. */
  until(stop: string, raw: boolean, depth: number): string {
    let result = '';
    while (this.#at < this.#text.length) {
      const char = this.#text.charAt(this.#at);
      if (char === stop) {
        this.#at++;
        return result;
      }
      if (char === "'") result += this.#singleQuoted();
      else if (char === '"') result += this.#doubleQuoted(raw, depth);
      else if (char === '$') result = this.#bounded(result + this.#variable(depth));
      else if (char === this.#escape) result += this.#escaped(raw);
      else {
        result += char;
        this.#at++;
      }
    }
    return result;
  }

  #bounded(text: string): string {
    return text.length > MAX_LENGTH ? text.slice(0, MAX_LENGTH) : text;
  }

  #escaped(raw: boolean): string {
    const next = this.#text.charAt(this.#at + 1);
    this.#at += 2;
    return raw ? this.#escape + next : next;
  }

  #singleQuoted(): string {
    const end = this.#text.indexOf("'", this.#at + 1);
    const inner = this.#text.slice(this.#at + 1, end < 0 ? undefined : end);
    this.#at = end < 0 ? this.#text.length : end + 1;
    return inner;
  }

  #doubleQuoted(raw: boolean, depth: number): string {
    let result = '';
    this.#at++;
    while (this.#at < this.#text.length) {
      const char = this.#text.charAt(this.#at);
      if (char === '"') {
        this.#at++;
        return result;
      }
      const next = this.#text.charAt(this.#at + 1);
      if (char === '$') result = this.#bounded(result + this.#variable(depth));
      else if (char === this.#escape && (next === '"' || next === '$' || next === this.#escape)) {
        result += this.#escaped(raw);
      } else {
        result += char;
        this.#at++;
      }
    }
    return result;
  }

  #variable(depth: number): string {
    if (this.#text.charAt(this.#at + 1) === '{') return this.#braced(depth);
    const name = this.#name(this.#at + 1);
    if (name === '') {
      this.#at++;
      return '$';
    }
    this.#at += 1 + name.length;
    return this.#value(name) ?? this.#lacking(name);
  }

  #braced(depth: number): string {
    const start = this.#at;
    const name = this.#name(start + 2);
    this.#at = start + 2 + name.length;
    const operator = this.#text.charAt(this.#at);
    if (name === '' || depth >= MAX_DEPTH) return this.#verbatim(start);
    if (operator === '}') {
      this.#at++;
      return this.#value(name) ?? this.#lacking(name);
    }
    if (operator === '/') return this.#replacement(name, depth);
    const strict = operator === ':';
    const kind = strict ? this.#text.charAt(this.#at + 1) : operator;
    if (!'-+?#%'.includes(kind) || kind === '') return this.#verbatim(start);
    this.#at += strict ? 2 : 1;
    if (kind === '#' || kind === '%') return this.#trimmed(name, kind, depth);
    return this.#conditional(name, kind, strict, depth);
  }

  #conditional(name: string, kind: string, strict: boolean, depth: number): string {
    const value = this.#value(name);
    const present = value !== undefined && !(strict && value === '');
    // What the unused alternative lacks is not missing.
    const wanted = kind === '+' ? present : kind === '-' && !present;
    const missing = wanted ? undefined : [...this.missing];
    const word = this.until('}', false, depth + 1);
    if (missing !== undefined) {
      this.missing.clear();
      for (const one of missing) this.missing.add(one);
    }
    if (kind === '+') return present ? word : '';
    if (present) return value;
    return kind === '-' ? word : this.#lacking(name);
  }

  #trimmed(name: string, kind: string, depth: number): string {
    const longest = this.#text.charAt(this.#at) === kind;
    if (longest) this.#at++;
    const pattern = this.until('}', true, depth + 1);
    const value = this.#value(name) ?? this.#lacking(name);
    const ends = matchEnds(pattern, value, kind === '%');
    const end = longest ? ends.at(-1) : ends[0];
    if (end === undefined) return value;
    return kind === '#' ? value.slice(end) : value.slice(0, value.length - end);
  }

  #replacement(name: string, depth: number): string {
    const all = this.#text.charAt(this.#at + 1) === '/';
    this.#at += all ? 2 : 1;
    const pattern = this.until('/', true, depth + 1);
    const replacement = this.until('}', true, depth + 1);
    return replaceMatches(pattern, this.#value(name) ?? this.#lacking(name), replacement, all);
  }

  /** What is no substitution that BuildKit knows stays as written. */
  #verbatim(start: number): string {
    const end = this.#text.indexOf('}', this.#at);
    this.#at = end < 0 ? this.#text.length : end + 1;
    return this.#text.slice(start, this.#at);
  }

  #value(name: string): string | undefined {
    this.used.add(name);
    return this.#lookup(name);
  }

  #lacking(name: string): string {
    this.missing.add(name);
    return '';
  }

  #name(at: number): string {
    let end = at;
    while (end < this.#text.length && /[A-Za-z0-9_]/.test(this.#text.charAt(end))) end++;
    if (/[0-9]/.test(this.#text.charAt(at))) {
      end = at;
      while (/[0-9]/.test(this.#text.charAt(end))) end++;
    }
    if (end === at && '@*#?-$!'.includes(this.#text.charAt(at) || ' ')) return this.#text.charAt(at);
    return this.#text.slice(at, end);
  }
}
