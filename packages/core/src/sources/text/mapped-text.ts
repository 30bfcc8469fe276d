import type { Span } from '../../model/span.ts';

/** A run of derived text that was copied unchanged from the file, or one decoded escape (whose lengths differ). */
interface Segment {
  /** Where it begins in the derived text. */
  readonly start: number;
  /** Where it stands in the file. */
  readonly fileStart: number;
  readonly fileEnd: number;
}

/**
 * Text that was put together from pieces of a file (continued lines joined, escapes decoded), which knows for each of
 * its characters where the file has it. Offsets count UTF-16 code units.
 */
export class MappedText {
  readonly path: string;
  readonly text: string;
  readonly #segments: readonly Segment[];

  constructor(path: string, text: string, segments: readonly Segment[]) {
    this.path = path;
    this.text = text;
    this.#segments = segments;
  }

  /** A part of a file as it stands. */
  static of(path: string, source: string, start: number, end: number): MappedText {
    return new MappedText(path, source.slice(start, end), [{ start: 0, fileStart: start, fileEnd: end }]);
  }

  /** The file offset of the character at `offset`; the end of the last piece for the text's own end. */
  fileStart(offset: number): number {
    const segment = this.#at(offset);
    if (segment === undefined) return 0;
    return Math.min(segment.fileStart + offset - segment.start, segment.fileEnd);
  }

  /** The file range of `[start, end)`. */
  span(start: number, end: number): Span {
    const from = this.fileStart(start);
    if (end <= start) return { path: this.path, start: from, end: from };
    const index = this.#indexAt(end - 1);
    const last = this.#segments[index];
    if (last === undefined) return { path: this.path, start: from, end: from };
    const length = (this.#segments[index + 1]?.start ?? this.text.length) - last.start;
    const within = end - last.start;
    const to = within >= length ? last.fileEnd : last.fileStart + within;
    return { path: this.path, start: from, end: Math.max(from, to) };
  }

  /** The part `[start, end)` with its places. */
  slice(start: number, end: number): MappedText {
    if (end <= start) {
      const at = this.fileStart(start);
      return new MappedText(this.path, '', [{ start: 0, fileStart: at, fileEnd: at }]);
    }
    const first = this.#indexAt(start);
    const last = this.#indexAt(end - 1);
    const segments: Segment[] = [];
    for (let index = first; index <= last; index++) {
      const segment = this.#segments[index];
      if (segment === undefined) break;
      const until = Math.min(this.#segments[index + 1]?.start ?? this.text.length, end);
      const from = Math.max(segment.start, start);
      const { start: fileStart, end: fileEnd } = this.span(from, until);
      segments.push({ start: from - start, fileStart, fileEnd });
    }
    return new MappedText(this.path, this.text.slice(start, end), segments);
  }

  /** The pieces in order, for {@link MappedTextBuilder}. */
  segments(): readonly Segment[] {
    return this.#segments;
  }

  #at(offset: number): Segment | undefined {
    return this.#segments[this.#indexAt(offset)];
  }

  #indexAt(offset: number): number {
    let low = 0;
    let high = this.#segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#segments[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Puts a {@link MappedText} together, piece by piece. */
export class MappedTextBuilder {
  readonly #path: string;
  readonly #segments: Segment[] = [];
  #text = '';

  constructor(path: string) {
    this.#path = path;
  }

  /** Characters that stand in the file as they are. */
  copy(source: string, start: number, end: number): void {
    if (end > start) this.replace(source.slice(start, end), start, end);
  }

  /** Characters that stand for `[start, end)` of the file. */
  replace(text: string, start: number, end: number): void {
    if (text === '') return;
    this.#segments.push({ start: this.#text.length, fileStart: start, fileEnd: end });
    this.#text += text;
  }

  append(text: MappedText): void {
    if (text.text === '') return;
    for (const segment of text.segments()) {
      this.#segments.push({ ...segment, start: segment.start + this.#text.length });
    }
    this.#text += text.text;
  }

  build(emptyAt: number): MappedText {
    if (this.#segments.length === 0) this.#segments.push({ start: 0, fileStart: emptyAt, fileEnd: emptyAt });
    return new MappedText(this.#path, this.#text, this.#segments);
  }
}
