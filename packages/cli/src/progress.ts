import type { Progress } from '@hullgate/core';

/** Work that is done before this many milliseconds needs no progress line. */
const PATIENCE = 1000;
const INTERVAL = 100;

const WORDS: Readonly<Record<Progress['phase'], string>> = { inspect: 'Inspecting', base: 'Inspecting the base' };

interface Terminal {
  readonly isTTY: boolean;
  write(text: string): boolean;
}

/** A line on a terminal that says how far a scan is. */
export class ProgressLine {
  readonly #stream: Terminal;
  #due = performance.now() + PATIENCE;
  #shown = false;

  constructor(stream: Terminal = process.stderr) {
    this.#stream = stream;
  }

  readonly update = ({ phase, done, total }: Progress): void => {
    const now = performance.now();
    if (!this.#stream.isTTY || now < this.#due) return;
    this.#due = now + INTERVAL;
    this.#shown = true;
    this.#stream.write(`\r\u001b[K${WORDS[phase]}: ${done} of ${total} files`);
  };

  /** Takes the line away. */
  clear(): void {
    if (this.#shown) this.#stream.write('\r\u001b[K');
    this.#shown = false;
  }
}
