import type { Report } from '@hullgate/core';

/** What the process says to its caller. */
export const EXIT = {
  pass: 0,
  /** A gate fails. */
  fail: 1,
  /** The command line or the policy is wrong: nothing was judged. */
  usage: 2,
  /** We failed, or a gate could not inspect everything it had to. */
  incomplete: 3,
} as const;

export function exitCodeOf({ verdict, incomplete }: Report): number {
  if (verdict === 'fail') return EXIT.fail;
  return incomplete ? EXIT.incomplete : EXIT.pass;
}

/** The user asked for something that cannot be done; the message says what to do instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
