import type { Edit } from '../../model/fix.ts';
import type { Span } from '../../model/span.ts';
import { addEntry, addItem, removeEntry, removeItem, setValue } from '../../sources/yaml/edit.ts';
import type { YamlMapping } from '../../sources/yaml/node.ts';

/** Nobody reviews an edit of a longer list, and a hostile file would have thousands. */
const LONGEST_LIST = 200;

/** Removes an entry of a mapping; nothing where it came in through a merge. */
export function dropEntry(mapping: YamlMapping, key: string): readonly Edit[] {
  const entry = mapping.entry(key);
  return entry && !entry.merged ? [removeEntry(mapping, entry)] : [];
}

/**
 * Removes the list item that stands at a place; nothing where it came in through a merge. Two removals from one list
 * touch at its key, so that they are never applied together: between them they could leave it empty.
 */
export function dropItem(mapping: YamlMapping, key: string, at: Span): readonly Edit[] {
  const entry = mapping.entry(key);
  if (!entry || entry.merged || entry.value.kind !== 'sequence') return [];
  if (entry.value.items.length > LONGEST_LIST) return [];
  const item = entry.value.items.find(({ start, end }) => start <= at.start && at.end <= end);
  if (item === undefined) return [];
  const removal = removeItem(entry, item);
  const { path, start } = entry.key.outer;
  return entry.value.items.length > 1 ? [{ span: { path, start, end: start }, text: '' }, removal] : [removal];
}

/** Appends an item to a list, which is made where it is missing. */
export function appendItem(mapping: YamlMapping, key: string, item: string): readonly Edit[] {
  const entry = mapping.entry(key);
  if (entry === undefined || entry.merged) return [addEntry(mapping, key, [item])];
  return [entry.value.kind === 'sequence' ? addItem(entry.value, item) : setValue(entry, [item])];
}
