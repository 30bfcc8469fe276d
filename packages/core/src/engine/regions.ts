import type { Inspection } from '../model/inspection.ts';
import { LineIndex } from '../model/line-index.ts';
import type { Region, Span } from '../model/span.ts';

/** Turns spans of inspected files into regions, long after the files' texts are gone. */
export class Regions {
  readonly #inspections: ReadonlyMap<string, Inspection>;
  readonly #indexes = new Map<string, LineIndex>();

  /** @param texts files that are no part of the inspections but have spans pointing into them: the policy's */
  constructor(inspections: readonly Inspection[], texts: ReadonlyMap<string, string> = new Map()) {
    this.#inspections = new Map(inspections.map((inspection) => [inspection.path, inspection]));
    for (const [path, text] of texts) this.#indexes.set(path, LineIndex.of(text));
  }

  of(span: Span): Region {
    return this.#index(span.path).region(span);
  }

  #index(path: string): LineIndex {
    const known = this.#indexes.get(path);
    if (known) return known;
    const index = new LineIndex(lineStarts(this.#inspections.get(path)?.lines ?? []));
    this.#indexes.set(path, index);
    return index;
  }
}

function lineStarts(lengths: readonly number[]): number[] {
  const starts = [0];
  let at = 0;
  for (const length of lengths.slice(0, -1)) starts.push((at += length));
  return starts;
}
