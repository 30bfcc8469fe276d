import type { Report } from '../model/report.ts';

/** What a process that scans says to its caller. */
export const EXIT_CODES = {
  /** No gate fails. */
  pass: 0,
  /** A gate fails. */
  fail: 1,
  /** The command line, an input or the policy is wrong: nothing was judged. */
  usage: 2,
  /** We failed, or a gate could not look at something it had to. */
  incomplete: 3,
} as const;

/** The exit code for a report. What was found goes before what could not be looked at. */
export function exitCodeOf({ verdict, incomplete }: Pick<Report, 'verdict' | 'incomplete'>): number {
  if (verdict === 'fail') return EXIT_CODES.fail;
  return incomplete ? EXIT_CODES.incomplete : EXIT_CODES.pass;
}
