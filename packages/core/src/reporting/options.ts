import type { Report } from '../model/report.ts';
import type { RuleMeta } from '../model/rule.ts';
import type { Severity } from '../model/severity.ts';

/**
 * The text of a file as it was scanned; `undefined` where there is none. It must be the text that was scanned, not what
 * a fix has made of it since: places and redactions are counted in it.
 */
export type Source = (path: string) => string | undefined;

export type AnnotationLevel = 'error' | 'warning' | 'notice';

/** The revision that was scanned, for SARIF consumers that keep several repositories. */
export interface Revision {
  /** An absolute URI, such as `https://github.com/acme/shop`. */
  readonly repository: string;
  readonly commit?: string;
  readonly branch?: string;
}

/** What a caller may tell a reporter. Each reporter reads what concerns it and ignores the rest. */
export interface ReporterOptions {
  /** Code frames, and the values of secrets that must not slip into a message, come from here. */
  readonly source?: Source;
  /** terminal: ANSI colours. Default: off. */
  readonly color?: boolean;
  /** terminal: columns. Default: 100. */
  readonly width?: number;
  /** terminal: only what makes a gate fail, and the verdicts. */
  readonly quiet?: boolean;
  /** sarif: the rules that were on, so that their descriptions are listed even where nothing was found. */
  readonly rules?: readonly RuleMeta[];
  /** sarif: tells several uploads for one commit apart. */
  readonly category?: string;
  readonly revision?: Revision;
  /**
   * sarif: also list what is suppressed and what the change removes. Code scanning on GitHub knows neither
   * `suppressions` nor `baselineState` and would open alerts for them, so this is for other consumers.
   */
  readonly complete?: boolean;
  /** annotations: the level of a severity. Default: critical and high are errors, medium is a warning, the rest notices. */
  readonly levels?: Partial<Readonly<Record<Severity, AnnotationLevel>>>;
  /** annotations: levels of those that the caller prints itself, in the same step: they use up the same room. */
  readonly reserved?: readonly AnnotationLevel[];
  /** annotations: where the rest is to be seen, after "N more errors: ". */
  readonly more?: string;
  /** markdown: the most UTF-8 bytes that the text may have. Default: what a step summary holds, less a reserve. */
  readonly budget?: number;
  /** markdown: the address of a place in the repository; only `https:` addresses are used. */
  readonly link?: (path: string, line: number) => string | undefined;
}

/** A report made into text. Pure, and safe to print where the text is meant for. */
export type Reporter = (report: Report, options?: ReporterOptions) => string;
