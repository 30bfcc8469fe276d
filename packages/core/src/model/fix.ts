import type { Span } from './span.ts';

/** Replace the text of a span. An empty span inserts; an empty text removes. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/**
 * A mechanical remedy.
 * `safe`: may be applied unattended, it cannot change what the image or the workload does other than as intended.
 * `review`: offered as a suggestion, a person must judge it.
 */
export interface Fix {
  /** An imperative phrase, such as "Use apt-get instead of apt". */
  readonly title: string;
  readonly safety: 'safe' | 'review';
  readonly edits: readonly Edit[];
}
