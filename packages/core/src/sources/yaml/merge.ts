import type { YamlEntry, YamlMapping, YamlNode } from './node.ts';

/** The mappings that a merge key names: one, or a sequence of them, of which earlier ones count more. */
function mergeSources(value: YamlNode): readonly YamlMapping[] {
  if (value.kind === 'mapping') return [value];
  return value.kind === 'sequence' ? value.items.filter((item) => item.kind === 'mapping') : [];
}

/**
 * Resolves the merge keys (`<<`) among a mapping's entries: written entries count more than merged ones.
 * `charge` is asked before an entry is taken over, with its size, and ends the merge by refusing.
 * See https://yaml.org/type/merge.html
 */
export function mergedEntries(
  written: readonly YamlEntry[],
  charge: (size: number) => boolean,
): { readonly entries: readonly YamlEntry[]; readonly added: readonly YamlEntry[] } {
  const isMerge = ({ key }: YamlEntry): boolean => key.style === 'plain' && key.text === '<<';
  const own = written.filter((entry) => !isMerge(entry));
  const taken = new Set(own.map((entry) => entry.key.text));
  const added: YamlEntry[] = [];
  for (const merge of written.filter(isMerge)) {
    for (const source of mergeSources(merge.value)) {
      for (const { key, value } of source.entries) {
        if (taken.has(key.text)) continue;
        if (!charge(1 + (value.kind === 'scalar' ? 1 : value.size))) return { entries: [...own, ...added], added };
        taken.add(key.text);
        added.push({ key, value, merged: true });
      }
    }
  }
  return { entries: [...own, ...added], added };
}
