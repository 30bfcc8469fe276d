import type { At } from '../../model/span.ts';
import { entries, get, getString } from '../yaml/access.ts';
import { asString } from '../yaml/dialect.ts';
import type { YamlNode } from '../yaml/node.ts';

/** `metadata.annotations` of an object or a template. */
export function annotationsOf(node: YamlNode): ReadonlyMap<string, At<string>> {
  return stringMap(get(node, 'metadata', 'annotations'));
}

/** `metadata.labels` of an object or a template. */
export function labelsOf(node: YamlNode): Readonly<Record<string, string>> {
  return Object.fromEntries([...stringMap(get(node, 'metadata', 'labels'))].map(([key, { value }]) => [key, value]));
}

function stringMap(node: YamlNode | undefined): ReadonlyMap<string, At<string>> {
  const map = new Map<string, At<string>>();
  for (const { key, value } of entries(node)) {
    const text = asString(value);
    if (text) map.set(key.text, text);
  }
  return map;
}

export function nameOf(node: YamlNode): At<string> | undefined {
  return getString(node, 'metadata', 'name');
}
