import { CST, Lexer } from 'yaml';

/** Largest policy file, in UTF-16 code units. */
const SIZE_LIMIT = 256 * 1024;
const BRACKET_LIMIT = 64;
/** Columns that indentation and the indicators after it take up: block nesting is never deeper. */
const INDENT_LIMIT = 256;
/** Keys one after the other without anything that would end the first one's value. */
const CHAIN_LIMIT = 8;
const ALIAS_LIMIT = 50;
/** A policy of 256 KiB has about 80,000. */
const TOKEN_LIMIT = 90_000;

/** What makes a text too much for the YAML library, and the offset where it shows. */
export interface BoundFault {
  readonly message: string;
  readonly offset: number;
}

/**
 * The library's composer calls itself for each level of nesting and slows down with the square of some inputs. What it
 * is given is measured first, with the library's own lexer, which does neither.
 */
export function boundFault(text: string): BoundFault | undefined {
  if (text.length > SIZE_LIMIT) return { message: `The policy is larger than ${SIZE_LIMIT / 1024} KiB.`, offset: 0 };
  const measure = new Measure();
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    const message = measure.take(token);
    if (message) return { message, offset };
    if (!MARKS.has(token)) offset += token.length;
  }
  return undefined;
}

/** Tokens by which the lexer tells its parser something; they are not in the text. */
const MARKS: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

const OPENING: Readonly<Record<string, string>> = { '}': '{', ']': '[' };

class Measure {
  #tokens = 0;
  #aliases = 0;
  #indent = 0;
  #chain = 0;
  #atLineStart = true;
  #afterScalarMark = false;
  readonly #brackets: string[] = [];

  /** Counts a token; says so when it is one too many. */
  take(token: string): string | undefined {
    if (++this.#tokens > TOKEN_LIMIT) return `The policy has more than ${TOKEN_LIMIT} YAML tokens.`;
    const type = this.#afterScalarMark ? 'text' : CST.tokenType(token);
    this.#afterScalarMark = type === 'scalar';
    const opens = OPENING[token];
    if (type === 'flow-map-start' || type === 'flow-seq-start') this.#brackets.push(token);
    else if (opens && type !== 'text' && this.#brackets.pop() !== opens)
      return `This \`${token}\` closes no \`${opens}\`.`;
    this.#countIndent(type, token);
    this.#countChain(type);
    if (type === 'alias' && ++this.#aliases > ALIAS_LIMIT) return `The policy has more than ${ALIAS_LIMIT} aliases.`;
    if (this.#brackets.length > BRACKET_LIMIT) return `The policy nests brackets deeper than ${BRACKET_LIMIT} levels.`;
    if (this.#indent > INDENT_LIMIT) return `The policy is indented by more than ${INDENT_LIMIT} columns.`;
    return this.#chain > CHAIN_LIMIT
      ? `The policy has more than ${CHAIN_LIMIT} keys in a row without a value.`
      : undefined;
  }

  #countChain(type: string | null): void {
    if (type === 'map-value-ind') this.#chain++;
    else if (type === 'comma' || (type === 'newline' && this.#brackets.length === 0)) this.#chain = 0;
  }

  #countIndent(type: string | null, token: string): void {
    if (type === 'newline') {
      this.#indent = 0;
      this.#atLineStart = true;
    } else if (type !== null && INDENTING.has(type)) {
      if (this.#atLineStart) this.#indent += token.length;
    } else this.#atLineStart = false;
  }
}

const INDENTING: ReadonlySet<string> = new Set(['space', 'seq-item-ind', 'explicit-key-ind', 'map-value-ind']);
