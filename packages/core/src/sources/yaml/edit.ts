import type { Edit } from '../../model/fix.ts';
import { afterColon, lineEnd } from './positions.ts';
import type { YamlEntry, YamlMapping, YamlNode, YamlSequence } from './node.ts';
import { renderEntry, renderFlow, renderItem, type Plain, type Rendering } from './render.ts';

/** Replaces an entry's value, whatever it is, by one on the key's own line. */
export function setValue(entry: YamlEntry, value: Plain): Edit {
  const { key, value: old } = entry;
  const { path, text: source } = key.source;
  const text = renderFlow(value, { style: 'flow', quoteKeys: isQuoted(key) });
  if (old.kind === 'scalar' && !old.isEmpty && old.style !== 'literal' && old.style !== 'folded')
    return { span: old.outer, text };
  if (old.kind !== 'scalar' && old.style === 'flow') return { span: old.outer, text };
  const colon = afterColon(source, key.end);
  return { span: { path, start: colon, end: Math.max(colon, endOfContent(source, old.end, false)) }, text: ` ${text}` };
}

/** Adds an entry to a mapping: below its last one, indented as its siblings are; in a flow mapping before the first. */
export function addEntry(mapping: YamlMapping, key: string, value: Plain): Edit {
  const rendering: Rendering = { style: mapping.style, quoteKeys: hasQuotedKeys(mapping) };
  const lines = renderEntry(key, value, rendering);
  const first = mapping.entries.find((entry) => !entry.merged)?.key;
  if (mapping.style === 'flow') return addToFlow(mapping, lines.join(''), first);
  return appendLines(mapping, lines, column(mapping, first?.start ?? mapping.start));
}

/** Appends an item to a sequence; in a flow sequence it comes first. */
export function addItem(sequence: YamlSequence, value: Plain): Edit {
  const rendering: Rendering = { style: sequence.style, quoteKeys: sequence.source.path.endsWith('.json') };
  const lines = renderItem(value, rendering);
  if (sequence.style === 'flow') return addToFlow(sequence, lines.join(''), sequence.items[0]);
  return appendLines(sequence, lines, column(sequence, sequence.start));
}

/** Removes an entry, in a block mapping with its lines. The last one leaves `{}`. */
export function removeEntry(mapping: YamlMapping, entry: YamlEntry): Edit {
  const ranges = mapping.entries
    .filter(({ merged }) => !merged)
    .map(({ key, value }) => ({ start: key.start, end: value.end }));
  if (ranges.length <= 1) return { span: mapping.outer, text: '{}' };
  return remove(
    mapping,
    ranges,
    ranges.findIndex(({ start }) => start === entry.key.start),
  );
}

/** Removes an item of the sequence that is the entry's value, in a block sequence with its lines. The last one leaves `[]`. */
export function removeItem(entry: YamlEntry, item: YamlNode): Edit {
  const sequence = entry.value;
  if (sequence.kind !== 'sequence' || sequence.items.length <= 1) return setValue(entry, []);
  const isFlow = sequence.style === 'flow';
  const ranges = sequence.items.map((each) => ({ start: isFlow ? each.start : dashOf(each), end: each.end }));
  return remove(sequence, ranges, sequence.items.indexOf(item));
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function remove(parent: YamlMapping | YamlSequence, ranges: readonly Range[], at: number): Edit {
  const { path, text } = parent.source;
  const range = ranges[at] ?? parent;
  const after = ranges[at + 1];
  const line = lineStart(text, range.start);
  const standsAlone = text.slice(line, range.start).trim() === '';
  if (parent.style === 'block' && standsAlone) {
    const end = endOfContent(text, range.end, true);
    // The last line of a file may have no end; then the one before it loses its own.
    if (end < text.length) return { span: { path, start: line, end: afterLineBreak(text, end) }, text: '' };
    return { span: { path, start: beforeLineBreak(text, line), end }, text: '' };
  }
  if (after) return { span: { path, start: range.start, end: after.start }, text: '' };
  return { span: { path, start: ranges[at - 1]?.end ?? range.start, end: range.end }, text: '' };
}

function addToFlow(collection: YamlMapping | YamlSequence, text: string, first: YamlNode | undefined): Edit {
  const { path, text: source } = collection.source;
  if (first === undefined)
    return { span: collection.outer, text: collection.kind === 'mapping' ? `{${text}}` : `[${text}]` };
  const gap = source.slice(collection.start + 1, first.start);
  const separator = gap.trim() === '' && gap.includes('\n') ? gap : ' ';
  return { span: { path, start: first.start, end: first.start }, text: `${text},${separator}` };
}

function appendLines(collection: YamlMapping | YamlSequence, lines: readonly string[], indent: number): Edit {
  const { path, text: source } = collection.source;
  const at = endOfContent(source, collection.end, true);
  const text = lines.map((line) => lineBreak(source) + ' '.repeat(indent) + line).join('');
  return { span: { path, start: at, end: at }, text };
}

/** The end of a block's last line, without its line end; with a trailing comment where `comment` is set. */
function endOfContent(text: string, end: number, comment: boolean): number {
  let at = end;
  // The content of a block scalar includes its last line end.
  while (at > 0 && (text[at - 1] === '\n' || text[at - 1] === '\r')) at--;
  return comment ? lineEnd(text, at) : at;
}

function lineBreak(text: string): string {
  const at = text.indexOf('\n');
  return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n';
}

function column(node: YamlNode, at: number): number {
  return at - lineStart(node.source.text, at);
}

function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

function afterLineBreak(text: string, at: number): number {
  return at + (text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1);
}

function beforeLineBreak(text: string, lineStartAt: number): number {
  if (lineStartAt === 0) return 0;
  return lineStartAt - (text[lineStartAt - 2] === '\r' ? 2 : 1);
}

function dashOf(item: YamlNode): number {
  const { text } = item.source;
  let at = item.start - 1;
  while (at >= 0 && text[at] !== '-') at--;
  return Math.max(at, 0);
}

function hasQuotedKeys(mapping: YamlMapping): boolean {
  const [first] = mapping.entries;
  return first ? isQuoted(first.key) : mapping.source.path.endsWith('.json');
}

function isQuoted(key: YamlNode): boolean {
  return key.kind === 'scalar' && key.style === 'double-quoted';
}
