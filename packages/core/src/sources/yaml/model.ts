import type { Span } from '../../model/span.ts';
import type { YamlNode } from './node.ts';

/** One document of a stream. */
export interface YamlDocument {
  /** From 0, empty and broken documents are counted. */
  readonly index: number;
  readonly root: YamlNode;
  /** From after the marker that begins it to the marker that ends it. */
  readonly span: Span;
}

/** A flaw of a YAML file that does not stop us from reading it. */
export type YamlProblemSubject = DuplicateKey;

/** A key that one mapping holds twice. Readers differ: some refuse the file, some silently take the last value. */
export interface DuplicateKey {
  readonly kind: 'duplicate-key';
  readonly path: string;
  /** The later key. */
  readonly span: Span;
  /** The key's first occurrence. */
  readonly firstSpan: Span;
  /** Keys from the document's root, such as `spec.template.spec.hostPID`; list items as `[0]`. */
  readonly keyPath: string;
  readonly key: string;
  /** Whether the two values are written differently. */
  readonly differs: boolean;
  /** The values as written, shortened; absent for mappings, sequences and long texts. */
  readonly firstText?: string;
  readonly text?: string;
}
