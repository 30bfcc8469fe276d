/** Milliseconds by phase, as far as the caller hands over a clock. */
export class Stopwatch {
  readonly #now: (() => number) | undefined;
  #last: number;
  readonly milliseconds: Record<string, number> = {};

  constructor(now: (() => number) | undefined) {
    this.#now = now;
    this.#last = now?.() ?? 0;
  }

  /** Ends a phase: the time since the last lap is its. */
  lap(phase: string): void {
    if (!this.#now) return;
    const now = this.#now();
    this.milliseconds[phase] = Math.round((now - this.#last) * 10) / 10;
    this.#last = now;
  }
}
