import type { Span } from '../../model/span.ts';
import type { YamlDocument } from './model.ts';
import type { YamlMapping, YamlNode, YamlSequence } from './node.ts';

/**
 * What begins at an offset, for comments that silence "the block below": a key with its value, a list item, or the
 * whole document where the offset is its first content.
 */
export function blockBelow(documents: readonly YamlDocument[], offset: number): Span | undefined {
  const document = documents.find(({ span }) => span.start <= offset && offset < span.end);
  if (document === undefined) return undefined;
  if (document.root.start === offset) return document.root.outer;
  return within(document.root, offset);
}

/** Descends to the entry or item that begins at the offset (a list item begins at its dash). */
function within(root: YamlNode, offset: number): Span | undefined {
  let node: YamlNode | undefined = root;
  while (node !== undefined && node.kind !== 'scalar') {
    const child: Child | undefined = childAround(node, offset);
    if (child?.start === offset) return { path: root.source.path, start: offset, end: child.node.end };
    node = child?.node;
  }
  return undefined;
}

interface Child {
  readonly start: number;
  readonly node: YamlNode;
}

/** The entry or item that holds the offset. */
function childAround(parent: YamlMapping | YamlSequence, offset: number): Child | undefined {
  if (parent.kind === 'sequence') {
    const item = parent.items.find(({ end }) => offset < end);
    return item && { start: dashBefore(item), node: item };
  }
  const entry = parent.entries.find(({ value, merged }) => !merged && offset < value.end);
  return entry && { start: entry.key.start, node: entry.value };
}

function dashBefore(item: YamlNode): number {
  const { text } = item.source;
  let at = item.start - 1;
  while (text[at] === ' ' || text[at] === '\t') at--;
  return text[at] === '-' ? at : item.start;
}
