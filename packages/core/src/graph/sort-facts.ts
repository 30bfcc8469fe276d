import type { Fact } from '../model/fact.ts';
import type { Span } from '../model/span.ts';

/** Facts in an order of their own, whatever the order in which files were inspected. */
export function sortFacts(facts: readonly Fact[]): readonly Fact[] {
  return facts
    .map((fact) => ({ fact, place: placeOf(fact) }))
    .toSorted(
      (a, b) =>
        compareSpans(a.place, b.place) || compareTexts(a.fact.type, b.fact.type) || compareContents(a.fact, b.fact),
    )
    .map(({ fact }) => fact);
}

function placeOf(fact: Fact): Span {
  if (fact.type === 'dockerfile') return { path: fact.path, start: 0, end: 0 };
  return fact.type === 'image' ? fact.image.span : fact.span;
}

function compareContents(a: Fact, b: Fact): number {
  return compareTexts(JSON.stringify(a), JSON.stringify(b));
}

/** By code units, the same on every machine. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function compareSpans(a: Span, b: Span): number {
  return compareTexts(a.path, b.path) || a.start - b.start || a.end - b.end;
}
