import { getScalarValue, type ScalarEvent } from 'js-yaml';
import type { At, Span } from '../../model/span.ts';

/** The text a tree was read from; every node points at its own. */
export interface YamlSource {
  readonly path: string;
  readonly text: string;
}

export type YamlNode = YamlMapping | YamlSequence | YamlScalar;

export type ScalarStyle = 'plain' | 'single-quoted' | 'double-quoted' | 'literal' | 'folded';

const SCALAR_STYLES: readonly ScalarStyle[] = ['plain', 'plain', 'single-quoted', 'double-quoted', 'literal', 'folded'];

/**
 * What all nodes share: where they stand. `[start, end)` is the node without its tag and anchor, but with its quotes,
 * brackets or block scalar header.
 */
abstract class Located {
  readonly source: YamlSource;
  readonly start: number;
  end: number;
  /** As written, such as `!!str` or `!reference`. */
  readonly tag: string | undefined;

  constructor(source: YamlSource, start: number, end: number, tag: string | undefined) {
    this.source = source;
    this.start = start;
    this.end = end;
    this.tag = tag;
  }

  /** The whole node, with quotes or brackets. */
  get outer(): Span {
    return { path: this.source.path, start: this.start, end: this.end };
  }
}

/** A scalar. Its text is decoded on first use. */
export class YamlScalar extends Located {
  readonly kind = 'scalar';
  readonly style: ScalarStyle;
  /** The parser's description, with offsets into the whole file; undefined where nothing is written. */
  readonly #written: ScalarEvent | undefined;
  #text: string | undefined;

  constructor(source: YamlSource, written: ScalarEvent | undefined, start: number, end: number, tag?: string) {
    super(source, start, end, tag);
    this.style = SCALAR_STYLES[written?.style ?? 0] ?? 'plain';
    this.#written = written;
  }

  /** The decoded text: without quotes, escapes resolved, lines folded. */
  get text(): string {
    this.#text ??= this.#written === undefined ? '' : getScalarValue(this.source.text, this.#written);
    return this.#text;
  }

  /** The content without quotes and without a block scalar's header. */
  get span(): Span {
    const written = this.#written;
    return { path: this.source.path, start: written?.valueStart ?? this.start, end: written?.valueEnd ?? this.end };
  }

  /** Plain and nothing written, such as the value of `key:`. */
  get isEmpty(): boolean {
    return this.#written === undefined;
  }

  get at(): At<string> {
    return { value: this.text, span: this.span };
  }
}

/** A key and its value. */
export interface YamlEntry {
  readonly key: YamlScalar;
  readonly value: YamlNode;
  /** The entry came in through a merge key (`<<`): it stands in another mapping. */
  readonly merged: boolean;
}

/** From this many entries on, keys are looked up in an index. */
const INDEXED_FROM = 12;

/** A mapping. Of a key that is written twice, the last value counts; merged entries never hide written ones. */
export class YamlMapping extends Located {
  readonly kind = 'mapping';
  readonly style: 'block' | 'flow';
  /** In the order of writing, merged ones last; each key once. */
  entries: readonly YamlEntry[] = [];
  /** Nodes in the fully expanded tree below and including this one. */
  size = 1;
  #index: Map<string, YamlEntry> | undefined;

  constructor(source: YamlSource, style: 'block' | 'flow', start: number, tag?: string) {
    super(source, start, start, tag);
    this.style = style;
  }

  get span(): Span {
    return this.outer;
  }

  entry(key: string): YamlEntry | undefined {
    const { entries } = this;
    if (entries.length < INDEXED_FROM) {
      for (const entry of entries) if (entry.key.text === key) return entry;
      return undefined;
    }
    this.#index ??= new Map(entries.map((entry) => [entry.key.text, entry]));
    return this.#index.get(key);
  }
}

/** A sequence. */
export class YamlSequence extends Located {
  readonly kind = 'sequence';
  readonly style: 'block' | 'flow';
  items: readonly YamlNode[] = [];
  /** Nodes in the fully expanded tree below and including this one. */
  size = 1;

  constructor(source: YamlSource, style: 'block' | 'flow', start: number, tag?: string) {
    super(source, start, start, tag);
    this.style = style;
  }

  get span(): Span {
    return this.outer;
  }
}
