import type { Fact } from './fact.ts';
import type { RuleFinding } from './finding.ts';
import type { Problem } from './problem.ts';
import type { Span } from './span.ts';
import type { ArtifactKind } from '../sources/reader.ts';
import type { InlineSuppression } from './suppression.ts';

/** A rule's finding on its way to the report. */
export interface RawFinding extends RuleFinding {
  readonly rule: string;
  /** Stands for "this one" in the fingerprint; independent of line numbers. */
  readonly identity: string;
}

/**
 * What inspecting one unit (usually one file) yields. A pure function of path, bytes, rule-set version and options;
 * plain JSON, so that it can be kept by content id, computed on any machine and merged.
 */
export interface Inspection {
  readonly path: string;
  readonly findings: readonly RawFinding[];
  readonly facts: readonly Fact[];
  readonly suppressions: readonly InlineSuppression[];
  readonly problems: readonly Problem[];
  /** Places that no output may show. */
  readonly redactions: readonly Span[];
  /** Lengths of the file's lines (UTF-16 code units, line ends included), present when anything above has a span. */
  readonly lines?: readonly number[];
  /** Which artifact kinds the file was recognised as, such as `dockerfile`; empty for plain text. */
  readonly kinds: readonly ArtifactKind[];
}
