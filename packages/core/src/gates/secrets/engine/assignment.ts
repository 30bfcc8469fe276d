import { ALPHABETS } from './alphabet.ts';
import { byteSet, runLength } from './byte-set.ts';

const NAME = byteSet(ALPHABETS.alnum.characters, '_-.');
const BLANK = byteSet(' \t');
const CLOSING = byteSet('"\'`])');
const OPENING = byteSet('"\'`([');
const OPERATOR = byteSet('=:>,');

const LONGEST_NAME = 40;
const LONGEST_GAP = 8;

/**
 * Where the value begins that is given to the name that ends (or goes on) at `end`, as most notations write it:
 * `name = "value"`, `"name": 'value'`, `name: value`, `name => value`, `<name>value`, `set("name", "value")`, `name value`.
 *
 * @returns undefined when nothing is assigned here
 */
export function assignedValue(bytes: Uint8Array, end: number): number | undefined {
  let at = end + runLength(bytes, end, NAME, LONGEST_NAME);
  at += runLength(bytes, at, CLOSING, 2);
  const named = at;
  at += runLength(bytes, at, BLANK, LONGEST_GAP);
  at += runLength(bytes, at, OPERATOR, 3);
  if (at === named) return undefined;
  at += runLength(bytes, at, BLANK, LONGEST_GAP);
  return at + runLength(bytes, at, OPENING, 3);
}
