import type { Span } from '../../model/span.ts';

/**
 * Where ranges of a script stand in the file; a `MappedText` is one. Objects and no functions: V8 keeps a function that
 * is put into a field beyond every minor garbage collection, with all that it has seen.
 */
export interface Places {
  span(start: number, end: number): Span;
}

/** Everything stands at one place: offsets count in a decoded copy. */
export class OnePlace implements Places {
  readonly #whole: Span;

  constructor(whole: Span) {
    this.#whole = whole;
  }

  span(): Span {
    return this.#whole;
  }
}

/** Offsets count from a later point of the outer text. */
export class ShiftedPlaces implements Places {
  readonly #outer: Places;
  readonly #by: number;

  constructor(outer: Places, by: number) {
    this.#outer = outer;
    this.#by = by;
  }

  span(start: number, end: number): Span {
    return this.#outer.span(this.#by + start, this.#by + end);
  }
}
