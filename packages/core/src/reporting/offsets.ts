import type { LineIndex } from '../model/line-index.ts';
import type { Region } from '../model/span.ts';

/** Where a region begins and ends in a text; `undefined` when the text has no such place. */
export function offsets(lines: LineIndex, text: string, region: Region): readonly [number, number] | undefined {
  const ends = [region.start, region.end].map(({ line, column }) => {
    const next = line < lines.starts.length ? lines.lineStart(line + 1) : text.length;
    const offset = lines.lineStart(line) + column - 1;
    return line > lines.starts.length || offset > next ? undefined : offset;
  });
  const [start, end] = ends;
  return start === undefined || end === undefined || end < start ? undefined : [start, end];
}
