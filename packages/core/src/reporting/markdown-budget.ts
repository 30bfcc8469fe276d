/** Bytes of a text in UTF-8, which is what GitHub counts. */
export function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** A list whose items are whole or absent. */
export interface Listing {
  /** Stands before the items: a heading, the head of a table. */
  readonly open: string;
  readonly items: readonly string[];
  /** Stands after the items. */
  readonly close: string;
  /** The most bytes it may take, where that is less than all. */
  readonly most?: number;
  /** Says, in a paragraph of its own after `close`, how many items are left out. */
  readonly leftOut: (amount: number) => string;
}

/**
 * As many items as fit into `budget` bytes, never a part of one, and a word about the others. Where not even the first
 * fits, only that word remains; where that does not fit, nothing.
 */
export function fitListing(listing: Listing, budget: number): string {
  const { open, items, close } = listing;
  if (items.length === 0) return '';
  const whole = open + items.join('') + close;
  if (utf8Length(whole) <= budget) return whole;
  let room = budget - utf8Length(open + close + listing.leftOut(items.length));
  let fitting = 0;
  for (const item of items) {
    room -= utf8Length(item);
    if (room < 0) break;
    fitting++;
  }
  const leftOut = listing.leftOut(items.length - fitting);
  if (fitting > 0) return open + items.slice(0, fitting).join('') + close + leftOut;
  return utf8Length(leftOut) <= budget ? leftOut : '';
}

/**
 * Listings that share a budget, the first ones first. Each leaves room for the later ones to say at least how much they
 * leave out.
 */
export function fitListings(listings: readonly Listing[], budget: number): readonly string[] {
  const least = listings.map(({ items, leftOut }) => (items.length > 0 ? utf8Length(leftOut(items.length)) : 0));
  let reserved = least.reduce((sum, bytes) => sum + bytes, 0);
  let left = budget;
  return listings.map((listing, at) => {
    reserved -= least[at] ?? 0;
    const text = fitListing(listing, Math.min(listing.most ?? left, left - reserved));
    left -= utf8Length(text);
    return text;
  });
}
