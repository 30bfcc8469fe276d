import type { Inspection } from './inspection.ts';

/** Names of the ports a rule may need. */
export type PortName = 'registry' | 'trust' | 'history' | 'advisories' | 'clock';

/** Keeps inspections between runs. Keys are opaque; values are plain JSON. */
export interface InspectionCache {
  /** Called before the first question: what was kept for another rule set must not be given. */
  open?(ruleSet: string): void;
  get(key: string): Inspection | undefined;
  set(key: string, inspection: Inspection): void;
}

/**
 * The world, as far as the caller hands it over. Everything is optional; a rule whose port is missing is reported as
 * not run.
 */
export interface Ports {
  readonly cache?: InspectionCache;
  /** Today's date as `YYYY-MM-DD`, for suppressions that expire. */
  readonly clock?: { today(): string };
  /** A monotonic time in milliseconds, for `stats`. */
  readonly now?: () => number;
}
