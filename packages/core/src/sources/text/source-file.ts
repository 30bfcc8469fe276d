import { LineIndex } from '../../model/line-index.ts';
import { decodeText, type TextEncoding } from './encoding.ts';

/**
 * A file under inspection: its bytes, and its text decoded on first use.
 * `bytes` may be a view of a reused buffer: valid during the inspection of this file only.
 */
export class SourceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  #decoded: { readonly text: string; readonly encoding: TextEncoding } | undefined;
  #lines: LineIndex | undefined;

  constructor(path: string, bytes: Uint8Array) {
    this.path = path;
    this.bytes = bytes;
  }

  static ofText(path: string, text: string): SourceFile {
    return new SourceFile(path, new TextEncoder().encode(text));
  }

  /** The decoded text, without its byte order mark; line ends are kept as they are. */
  get text(): string {
    return this.#decode().text;
  }

  get encoding(): TextEncoding {
    return this.#decode().encoding;
  }

  get lines(): LineIndex {
    this.#lines ??= LineIndex.of(this.text);
    return this.#lines;
  }

  /** The line end that the file uses (that of its first line). */
  get lineEnd(): '\n' | '\r\n' {
    const at = this.text.indexOf('\n');
    return at > 0 && this.text.charCodeAt(at - 1) === 13 ? '\r\n' : '\n';
  }

  #decode(): { readonly text: string; readonly encoding: TextEncoding } {
    this.#decoded ??= decodeText(this.bytes);
    return this.#decoded;
  }
}
