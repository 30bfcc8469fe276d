/** A revision that is not there, or that no base can be found from. The message says what was tried and what to do. */
export class RevisionError extends Error {
  override readonly name = 'RevisionError';
  /** As asked for. */
  readonly revision: string;

  constructor(revision: string, message: string) {
    super(message);
    this.revision = revision;
  }
}
