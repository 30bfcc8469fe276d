export interface TextEncoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be';
  /** Whether the file begins with a byte order mark. */
  readonly mark: boolean;
  /** Whether some bytes were not valid in this encoding (they are shown as U+FFFD). */
  readonly damaged: boolean;
}

const MARK_LENGTH = { 'utf-8': 3, 'utf-16le': 2, 'utf-16be': 2 } as const;

/** The encoding that a byte order mark announces; UTF-8 without one. */
export function detectEncoding(bytes: Uint8Array): Pick<TextEncoding, 'name' | 'mark'> {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { name: 'utf-8', mark: true };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { name: 'utf-16le', mark: true };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { name: 'utf-16be', mark: true };
  return { name: 'utf-8', mark: false };
}

/** Decodes a file. Never throws: invalid bytes become U+FFFD and `damaged` says so. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: TextEncoding } {
  const { name, mark } = detectEncoding(bytes);
  const body = mark ? bytes.subarray(MARK_LENGTH[name]) : bytes;
  const text = new TextDecoder(name, { ignoreBOM: true }).decode(body);
  return { text, encoding: { name, mark, damaged: text.includes('\uFFFD') } };
}

/** The bytes of a text in a given encoding: the way back after a fix. */
export function encodeText(text: string, encoding: Pick<TextEncoding, 'name' | 'mark'>): Uint8Array {
  const marked = encoding.mark ? `\uFEFF${text}` : text;
  if (encoding.name === 'utf-8') return new TextEncoder().encode(marked);
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < marked.length; at++)
    view.setUint16(at * 2, marked.charCodeAt(at), encoding.name === 'utf-16le');
  return bytes;
}

/**
 * Whether a file is binary: it holds a NUL among its first 8,000 bytes and no UTF-16 mark announces why.
 * The same test as git's.
 */
export function isBinary(bytes: Uint8Array): boolean {
  if (detectEncoding(bytes).name !== 'utf-8') return false;
  const end = Math.min(bytes.length, 8000);
  for (let at = 0; at < end; at++) if (bytes[at] === 0) return true;
  return false;
}
