import { detectEncoding } from '../../../sources/text/encoding.ts';
import type { SourceFile } from '../../../sources/text/source-file.ts';

const LATIN1 = new TextDecoder('latin1');

/** The bytes that are searched: a file in an encoding that agrees with ASCII. */
export class SourceBytes {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly #body: number;
  #mapped: { byte: number; unit: number };

  constructor(file: SourceFile) {
    const { name, mark } = detectEncoding(file.bytes);
    this.path = file.path;
    this.bytes = name === 'utf-8' ? file.bytes : new TextEncoder().encode(file.text);
    this.#body = name === 'utf-8' && mark ? 3 : 0;
    this.#mapped = { byte: this.#body, unit: 0 };
  }

  /** Part of the file with one character per byte: right for ASCII, and of the same length for everything else. */
  view(from: number, to: number): string {
    return LATIN1.decode(this.bytes.subarray(Math.max(from, 0), Math.max(to, 0)));
  }

  /**
   * The offset in the file's text of a byte that begins a character. Cheapest when asked in ascending order.
   * Decodes only what lies between, so that files without hits are never decoded.
   */
  textOffset(byte: number): number {
    if (byte < this.#mapped.byte) this.#mapped = { byte: this.#body, unit: 0 };
    const between = this.bytes.subarray(this.#mapped.byte, byte);
    this.#mapped = { byte, unit: this.#mapped.unit + unitsOf(between) };
    return this.#mapped.unit;
  }
}

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });
const CHUNK = 1 << 16;

/** How many UTF-16 code units the bytes decode to. */
function unitsOf(bytes: Uint8Array): number {
  let units = 0;
  for (let from = 0; from < bytes.length;) {
    let to = Math.min(from + CHUNK, bytes.length);
    // A chunk ends before a character that begins with an ASCII byte, which no sequence spans.
    while (to < bytes.length && (bytes[to] ?? 0) >= 0x80) to++;
    units += UTF8.decode(bytes.subarray(from, to)).length;
    from = to;
  }
  return units;
}
