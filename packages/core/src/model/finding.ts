import type { Fix } from './fix.ts';
import type { Confidence, Severity } from './severity.ts';
import type { Position, Region, Span } from './span.ts';

/** What a rule yields: one complaint at one place. */
export interface RuleFinding {
  readonly at: Span;
  /** What is wrong here, why it matters, what to do: in one or two sentences that name the user's own things. */
  readonly message: string;
  /** When it differs from `certain`. */
  readonly confidence?: Confidence;
  /** When it differs from the rule's own. */
  readonly severity?: Severity;
  readonly fix?: Fix;
  readonly related?: readonly RelatedSpan[];
  /**
   * What makes this finding itself, independent of its place: such as `Deployment/web/app` or the normalised instruction.
   * The fingerprint is made of it, so that a finding survives moves. Absent: the text of its first line.
   * Never derived from a guessable secret.
   */
  readonly identity?: string;
  /** Places of secret text that no output may show. */
  readonly redact?: readonly Span[];
  /** Peers' ids for this finding, when only some of the rule's apply. */
  readonly equivalents?: readonly string[];
}

export interface RelatedSpan {
  readonly span: Span;
  readonly message: string;
}

/** A related place in a report. */
export interface Related extends Region {
  readonly message: string;
}

/** A finding compared with the base: did the change bring it, was it there, did the change remove it. */
export type Status = 'introduced' | 'unchanged' | 'fixed';

/** An edit in a report: offsets (UTF-16 code units from 0, end exclusive) and, for people, positions. */
export interface ReportedEdit {
  readonly path: string;
  readonly startOffset: number;
  readonly endOffset: number;
  readonly start: Position;
  readonly end: Position;
  readonly text: string;
}

export interface ReportedFix {
  readonly title: string;
  readonly safety: Fix['safety'];
  readonly edits: readonly ReportedEdit[];
}

/** A finding as a report shows it. Lines and columns from 1, columns in UTF-16 code units, `end` exclusive. */
export interface Finding extends Region {
  readonly rule: string;
  readonly gate: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** Without a base every finding is `introduced`. */
  readonly status: Status;
  readonly title: string;
  readonly message: string;
  /** Peers' ids that judge the same thing, such as `hadolint:DL3007`. */
  readonly equivalents: readonly string[];
  readonly references: readonly string[];
  /** 32 hexadecimal digits; stable when lines move, not when the file is renamed (comparing with a base sees that). */
  readonly fingerprint: string;
  readonly related: readonly Related[];
  readonly fix?: ReportedFix;
  /** What to do, as the rule's page says it. */
  readonly help: string;
}
