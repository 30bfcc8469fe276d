import type { Edit } from '../../model/fix.ts';
import type { Container, Pod } from '../../sources/pod/model.ts';
import { addEntry, setValue } from '../../sources/yaml/edit.ts';
import type { YamlEntry, YamlMapping } from '../../sources/yaml/node.ts';
import type { Plain } from '../../sources/yaml/render.ts';

/** Gives an entry of a mapping a value, whether it is there or not. */
export function setEntry(mapping: YamlMapping, key: string, value: Plain): Edit {
  const entry = mapping.entry(key);
  return entry && !entry.merged ? setValue(entry, value) : addEntry(mapping, key, value);
}

/** Gives settings of a container's or a pod's `securityContext`, which is made where it is missing. */
export function setInSecurityContext(
  place: Pick<Container | Pod, 'node' | 'securityContext'>,
  settings: Readonly<Record<string, Plain>>,
): readonly Edit[] {
  const context = mappingOf(place.securityContext);
  if (context === undefined) return [setEntry(place.node, 'securityContext', settings)];
  const missing = Object.entries(settings).filter(([key]) => isMissing(context, key));
  const present = Object.entries(settings).filter(([key]) => !isMissing(context, key));
  const edits = present.map(([key, value]) => setEntry(context, key, value));
  return [...edits, ...addAll(context, missing)];
}

/** New entries of one mapping go to the same place, so they are one edit. */
function addAll(context: YamlMapping, entries: readonly (readonly [string, Plain])[]): readonly Edit[] {
  const edits = entries.map(([key, value]) => addEntry(context, key, value));
  const [first] = edits;
  if (first === undefined) return [];
  if (context.entries.length === 0) return [{ span: first.span, text: flowOf(edits.map(({ text }) => text)) }];
  return [{ span: first.span, text: edits.map(({ text }) => text).join('') }];
}

/** Several one-entry flow mappings, `{a: 1}` and `{b: 2}`, as one. */
function flowOf(texts: readonly string[]): string {
  return `{${texts.map((text) => text.slice(1, -1)).join(', ')}}`;
}

function isMissing(context: YamlMapping, key: string): boolean {
  const entry = context.entry(key);
  return entry === undefined || entry.merged;
}

function mappingOf(entry: YamlEntry | undefined): YamlMapping | undefined {
  return entry && !entry.merged && entry.value.kind === 'mapping' ? entry.value : undefined;
}
