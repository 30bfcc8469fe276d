import { ALPHABETS, alphabet, type Alphabet } from './alphabet.ts';
import { byteSet, type ByteSet } from './byte-set.ts';
import type { Random } from './random.ts';

/** So many characters of an alphabet. */
export interface Run {
  readonly alphabet: Alphabet;
  readonly min: number;
  readonly max: number;
}

/** What a token looks like, from left to right: fixed text and runs of characters. */
export type Shape = readonly (string | Run)[];

type Draw = (min: number, max?: number) => Run;
const runOf =
  (letters: Alphabet): Draw =>
  (min, max = min) => ({ alphabet: letters, min, max });

export const digits = runOf(ALPHABETS.digits);
export const letters = runOf(ALPHABETS.letters);
export const alnum = runOf(ALPHABETS.alnum);
export const lowerAlnum = runOf(ALPHABETS.lowerAlnum);
export const upperAlnum = runOf(ALPHABETS.upperAlnum);
export const base32 = runOf(ALPHABETS.base32);
export const hex = runOf(ALPHABETS.hex);
export const anyHex = runOf(ALPHABETS.anyHex);
export const upperHex = runOf(alphabet('0123456789ABCDEF'));
export const base64 = runOf(ALPHABETS.base64);
export const base64url = runOf(ALPHABETS.base64url);
export const bech32 = runOf(ALPHABETS.bech32);

/** Letters, digits and these characters. */
export function alnumAnd(more: string, min: number, max = min): Run {
  return { alphabet: alphabet(ALPHABETS.alnum.characters + more), min, max };
}

/** What base64 may end with. */
export const padding: Run = { alphabet: alphabet('='), min: 0, max: 2 };

/** Five groups of hexadecimal digits, RFC 9562. */
export const uuid: Shape = [anyHex(8), '-', anyHex(4), '-', anyHex(4), '-', anyHex(4), '-', anyHex(12)];

/** A shape made ready for searching. */
export interface CompiledShape {
  /** Sticky; matches a whole token and looks that none of its characters follows. */
  readonly expression: RegExp;
  /** The fixed text to search for; absent when the shape has none. */
  readonly anchor: Anchor | undefined;
  /** Every byte that may occur in a token. */
  readonly bytes: ByteSet;
  readonly min: number;
  readonly max: number;
  /** The fixed text that a token begins with: public, the same for all of its kind. */
  readonly prefix: string;
  /** How many characters the widest alphabet of its runs has. */
  readonly width: number;
}

export interface Anchor {
  readonly text: string;
  /** What may stand between the start of the token and the anchor. */
  readonly lead: { readonly bytes: ByteSet; readonly min: number; readonly max: number };
}

/** Characters that a token never follows or precedes directly: they would belong to a longer word. */
const WORD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_';

export function compileShape(shape: Shape): CompiledShape {
  const last = shape.at(-1);
  const tail = typeof last === 'object' ? last.alphabet.characters : '';
  const after = new Set(WORD + tail);
  const source = shape.map(sourceOf).join('');
  const first = shape[0];
  return {
    expression: new RegExp(`${source}(?![${escapeClass([...after].join(''))}])`, 'y'),
    anchor: anchorOf(shape),
    bytes: byteSet(...shape.map(charactersOf)),
    min: sum(shape, (run) => run.min),
    max: sum(shape, (run) => run.max),
    prefix: typeof first === 'string' ? first : '',
    width: Math.max(...shape.map((part) => (typeof part === 'string' ? 1 : part.alphabet.characters.length))),
  };
}

/** A random token of the shape, its runs as short as they may be. */
export function drawShape(shape: Shape, random: Random): string {
  return shape
    .map((part) => (typeof part === 'string' ? part : random.text(part.alphabet.characters, part.min)))
    .join('');
}

/** The longest fixed text, the earlier of equals. */
function anchorOf(shape: Shape): Anchor | undefined {
  const texts = shape.filter((part) => typeof part === 'string');
  const text = typeof shape[0] === 'string' && shape[0].length > 2 ? shape[0] : longest(texts);
  if (text === undefined) return undefined;
  const lead = shape.slice(0, shape.indexOf(text));
  return {
    text,
    lead: {
      bytes: byteSet(...lead.map(charactersOf)),
      min: sum(lead, (run) => run.min),
      max: sum(lead, (run) => run.max),
    },
  };
}

function longest(texts: readonly string[]): string | undefined {
  return texts.reduce<string | undefined>(
    (best, text) => (best && best.length >= text.length ? best : text),
    undefined,
  );
}

function sum(shape: Shape, lengthOf: (run: Run) => number): number {
  return shape.reduce<number>((total, part) => total + (typeof part === 'string' ? part.length : lengthOf(part)), 0);
}

function charactersOf(part: string | Run): string {
  return typeof part === 'string' ? part : part.alphabet.characters;
}

function sourceOf(part: string | Run): string {
  if (typeof part === 'string') return part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return `[${part.alphabet.source}]{${part.min}${part.max === part.min ? '' : `,${part.max}`}}`;
}

function escapeClass(characters: string): string {
  return characters.replace(/[\\\]^-]/g, '\\$&');
}
