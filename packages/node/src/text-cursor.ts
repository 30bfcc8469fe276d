/** Reads a text of known form from front to end, with as little garbage as can be. Once something is not as expected, all has failed. */
export class TextCursor {
  readonly #text: string;
  #at = 0;
  #failed = false;

  constructor(text: string) {
    this.#text = text;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  get hasFailed(): boolean {
    return this.#failed;
  }

  /** Goes past what must come next. */
  skip(expected: string): void {
    if (this.#text.startsWith(expected, this.#at)) this.#at += expected.length;
    else this.#fail();
  }

  /** What stands before the next `end`, which is skipped. */
  until(end: string): string {
    const stop = this.#text.indexOf(end, this.#at);
    if (stop < 0) {
      this.#fail();
      return '';
    }
    const found = this.#text.slice(this.#at, stop);
    this.#at = stop + end.length;
    return found;
  }

  /** The decimal number behind what must come next. */
  number(label: string): number {
    this.skip(label);
    const start = this.#at;
    let value = 0;
    for (let digit = this.#digit(); digit >= 0 && digit <= 9; digit = this.#digit()) {
      value = value * 10 + digit;
      this.#at++;
    }
    if (this.#at === start) this.#fail();
    return value;
  }

  #digit(): number {
    return this.#text.charCodeAt(this.#at) - 48;
  }

  #fail(): void {
    this.#failed = true;
    this.#at = this.#text.length;
  }
}
