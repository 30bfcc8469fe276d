import { MAX_DUPLICATES } from './limits.ts';
import type { DuplicateKey } from './model.ts';
import type { YamlNode, YamlScalar } from './node.ts';
import type { Frame } from './tree.ts';

/** From this many entries on, keys are found through an index. */
const INDEXED_FROM = 16;
/** Longer values are not shown. */
const MAX_SHOWN = 80;

/** Finds keys that a mapping holds twice. The last value counts, so it takes the first one's place. */
export class DuplicateKeys {
  readonly found: DuplicateKey[] = [];
  /** Duplicates beyond the limit, which are not told one by one. */
  untold = 0;
  readonly #indices = new WeakMap<Frame, Map<string, number>>();

  /** Puts the value in place of an earlier one with the same key; false where there is none. */
  replace(stack: readonly Frame[], frame: Frame, key: YamlScalar, value: YamlNode): boolean {
    const at = this.#indexOf(frame, key.text);
    const earlier = at < 0 ? undefined : frame.entries[at];
    if (earlier === undefined) return false;
    if (this.found.length < MAX_DUPLICATES) this.found.push(describe(stack, earlier.key, earlier.value, key, value));
    else this.untold++;
    frame.entries[at] = { key, value, merged: false };
    return true;
  }

  #indexOf(frame: Frame, key: string): number {
    const { entries } = frame;
    if (entries.length < INDEXED_FROM) {
      for (let at = 0; at < entries.length; at++) if (entries[at]?.key.text === key) return at;
      return -1;
    }
    let index = this.#indices.get(frame);
    if (index === undefined) {
      index = new Map(entries.map((entry, at) => [entry.key.text, at]));
      this.#indices.set(frame, index);
    }
    const at = index.get(key);
    if (at === undefined) index.set(key, entries.length);
    return at ?? -1;
  }
}

function describe(
  stack: readonly Frame[],
  firstKey: YamlScalar,
  firstValue: YamlNode,
  key: YamlScalar,
  value: YamlNode,
): DuplicateKey {
  const firstText = shown(firstValue);
  const text = shown(value);
  return {
    kind: 'duplicate-key',
    path: key.source.path,
    span: key.span,
    firstSpan: firstKey.span,
    keyPath: keyPath(stack, key.text),
    key: key.text,
    differs: written(firstValue) !== written(value),
    ...(firstText !== undefined && { firstText }),
    ...(text !== undefined && { text }),
  };
}

function keyPath(stack: readonly Frame[], key: string): string {
  let path = '';
  for (const { node, items, key: open } of stack) {
    if (node.kind === 'sequence') path += `[${items.length}]`;
    else if (open) path += `${path && '.'}${open.text}`;
  }
  return `${path}${path && '.'}${key}`;
}

function written(node: YamlNode): string {
  return node.source.text.slice(node.start, node.end);
}

function shown(node: YamlNode): string | undefined {
  return node.kind === 'scalar' && node.text.length <= MAX_SHOWN ? node.text : undefined;
}
