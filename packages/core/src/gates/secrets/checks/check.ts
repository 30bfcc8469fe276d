import type { Random } from '../engine/random.ts';
import type { Verdict } from '../engine/detection.ts';

/** An offline test of whether a token is what its shape says. */
export interface Check {
  /** Whether it is a checksum: what passes is no stand-in, whatever it looks like. */
  readonly checksum?: true;
  judge(token: string): Verdict;
  /** Makes a token of the right shape pass, for examples. */
  complete?(draft: string, random: Random): string;
}
