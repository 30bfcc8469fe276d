import type { InvalidImageReference, TextRange } from './model.ts';

/** Something wrong with a part of a reference, before anybody thought about what was meant. */
export interface Flaw {
  readonly part: InvalidImageReference['part'];
  readonly reason: string;
  readonly at?: TextRange;
  /** What was perhaps meant; offered only if it is valid. */
  readonly guess?: string;
}

/** The text with a range replaced. */
export function replaceRange(text: string, [start, end]: TextRange, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}
