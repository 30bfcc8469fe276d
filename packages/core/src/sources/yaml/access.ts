import type { At } from '../../model/span.ts';
import { asString, isNull } from './dialect.ts';
import type { YamlEntry, YamlMapping, YamlNode } from './node.ts';

/** The node at the end of a path of keys; undefined where the path does not lead through mappings, or at null. */
export function get(node: YamlNode | undefined, ...keys: readonly string[]): YamlNode | undefined {
  let at = node;
  for (const key of keys) {
    if (at?.kind !== 'mapping') return undefined;
    at = at.entry(key)?.value;
  }
  return at !== undefined && isNull(at) ? undefined : at;
}

/** As {@link get}, where a mapping is wanted. */
export function getMapping(node: YamlNode | undefined, ...keys: readonly string[]): YamlMapping | undefined {
  const found = get(node, ...keys);
  return found?.kind === 'mapping' ? found : undefined;
}

export function getString(node: YamlNode | undefined, ...keys: readonly string[]): At<string> | undefined {
  return asString(get(node, ...keys));
}

export function getEntry(node: YamlNode | undefined, key: string): YamlEntry | undefined {
  return node?.kind === 'mapping' ? node.entry(key) : undefined;
}

/** The entries of a mapping; none where the node is something else. */
export function entries(node: YamlNode | undefined): readonly YamlEntry[] {
  return node?.kind === 'mapping' ? node.entries : [];
}

/** The items of a sequence; none where the node is something else. */
export function items(node: YamlNode | undefined): readonly YamlNode[] {
  return node?.kind === 'sequence' ? node.items : [];
}

/** The items of a sequence that are mappings. */
export function mappings(node: YamlNode | undefined): readonly YamlMapping[] {
  return items(node).filter((item) => item.kind === 'mapping');
}

/** The texts of a sequence's scalars. */
export function strings(node: YamlNode | undefined): readonly At<string>[] {
  return items(node).flatMap((item) => asString(item) ?? []);
}
