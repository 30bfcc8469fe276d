import type { At } from '../../model/span.ts';
import type { YamlNode } from '../yaml/node.ts';

/** The lines of a text that holds a list, one entry a line, without blank ones; each knows where it stands. */
export function linesOf(node: YamlNode | undefined): readonly At<string>[] {
  if (node?.kind !== 'scalar') return [];
  const { span, text } = node;
  const { path } = span;
  if (!text.includes('\n') || node.style === 'double-quoted' || node.style === 'single-quoted') {
    return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : { value: line.trim(), span }));
  }
  const lines: At<string>[] = [];
  const written = node.source.text.slice(span.start, span.end);
  for (const { 0: value, index } of written.matchAll(/[^\s](?:[^\r\n]*[^\s])?/g)) {
    const start = span.start + index;
    lines.push({ value, span: { path, start, end: start + value.length } });
  }
  return lines;
}
