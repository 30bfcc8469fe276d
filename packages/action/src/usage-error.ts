/** Something that the workflow's author has to correct: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
