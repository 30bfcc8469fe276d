import type { Span } from './span.ts';

/**
 * A comment (or annotation) in a scanned file that asks for silence: ours or a peer's.
 * Plain JSON, part of an inspection.
 */
export interface InlineSuppression {
  /** Whose syntax it is: such as `hullgate`, `hadolint`, `buildkit`, `trivy`, `checkov`, `kics`, `kube-linter`, `gitleaks`. */
  readonly syntax: string;
  /**
   * What is silenced: our rule ids (`dockerfile/user-root`, `dockerfile/*`), peers' ids as in `equivalents`
   * (`hadolint:DL3008`), a peer's everything (`buildkit:*`), or `*`.
   */
  readonly rules: readonly string[];
  readonly reason?: string;
  /** Where the comment itself stands. */
  readonly span: Span;
  /** The line of the comment with its line end, where nothing else stands on it and it can be deleted. */
  readonly line?: Span;
  /** Findings that start inside this range are silenced; absent: in the whole file. */
  readonly scope?: Span;
}
