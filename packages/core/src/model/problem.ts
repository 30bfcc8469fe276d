/**
 * Something that could not be read, understood or run. Problems are shown in every report:
 * what could not be checked never counts as passed.
 */
export interface Problem {
  /** Stable, for machines: such as `yaml-syntax`, `file-too-large`, `file-vanished`. */
  readonly code: string;
  /** For people: what could not be done here, and what to do about it. */
  readonly message: string;
  readonly path?: string;
  /** From 1. */
  readonly line?: number;
  /** From 1, in UTF-16 code units. */
  readonly column?: number;
  /** The gates whose inspection is incomplete because of this; absent: none (the problem is only worth knowing). */
  readonly gates?: readonly string[];
  /**
   * Set where the input is sound but Hullgate cannot read it yet (a Helm template): the gate is `partial` all the same,
   * but nobody can mend it in this repository, so it does not make the run {@link Report.incomplete}.
   */
  readonly limitation?: true;
}
