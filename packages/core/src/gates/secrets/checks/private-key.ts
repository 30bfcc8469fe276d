import { decodeBase64, decodeBase64Text } from './base64.ts';

/** A private key in a textual armour. */
export interface PrivateKey {
  /** Such as `RSA`, `OPENSSH`, `ENCRYPTED`; empty for PKCS #8. */
  readonly label: string;
  /** Whether a passphrase protects it. */
  readonly encrypted: boolean;
  /** Its base64 without line breaks and headers: the same however the file writes it. */
  readonly body: string;
  /** Length of the armoured text in characters. */
  readonly length: number;
}

const BEGIN = /^-----BEGIN ((?:[A-Z0-9]{1,12} ){0,3})PRIVATE KEY(?: BLOCK)?-----/;
/** Quotes, comment signs and indentation around a line of a key that stands inside another language. */
const LINE_START = /^[\s"'`#*>|]+/;
const COMMENT_START = /^\/\/+\s+/;
const LINE_END = /["'`][\s+.,;)\\]*$|\\+$/;
const HEADER = /^[A-Za-z][\w-]*:/;
const SMALLEST_KEY = 32;

/**
 * Reads the private key that a text begins with: PEM (RFC 7468), OpenSSH, or OpenPGP armour (RFC 9580).
 * Real line breaks or `\n` escapes, indented or in quotes.
 *
 * @returns undefined when there is no whole, well-formed key, such as `-----BEGIN PRIVATE KEY-----\n...`
 */
export function readPrivateKey(text: string): PrivateKey | undefined {
  const begin = BEGIN.exec(text);
  if (begin === null) return undefined;
  const label = (begin[1] ?? '').trim();
  const end = text.indexOf('-----END ', begin[0].length);
  if (end < 0) return undefined;
  const trailer = /^-----END [A-Z0-9 ]{1,60}-----/.exec(text.slice(end, end + 80))?.[0];
  if (trailer?.slice('-----END '.length) !== begin[0].slice('-----BEGIN '.length)) return undefined;
  const lines = armouredLines(text.slice(begin[0].length, end));
  const headers = lines.filter((line) => HEADER.test(line));
  const body = lines.filter((line) => !HEADER.test(line) && !(label.startsWith('PGP') && /^=[\w+/]{4}$/.test(line)));
  const encrypted = headers.some((line) => /^Proc-Type:.*ENCRYPTED|^DEK-Info:/.test(line));
  return judgeBody(label, body.join(''), encrypted, end + trailer.length);
}

function armouredLines(text: string): readonly string[] {
  return text
    .replace(/\\{1,2}r|\\{1,2}n|&#1[03];/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd().replace(LINE_END, '').replace(LINE_START, '').replace(COMMENT_START, ''))
    .filter((line) => line !== '');
}

function judgeBody(label: string, body: string, headersSayEncrypted: boolean, length: number): PrivateKey | undefined {
  const bytes = decodeBase64(body);
  if (bytes === undefined || bytes.length < SMALLEST_KEY) return undefined;
  const protection = protectionOf(label, bytes, body);
  if (protection === 'malformed' && !headersSayEncrypted) return undefined;
  return { label, encrypted: headersSayEncrypted || protection === 'encrypted', body, length };
}

function protectionOf(label: string, bytes: Uint8Array, body: string): 'plain' | 'encrypted' | 'malformed' {
  if (label === 'OPENSSH') return openSshProtection(bytes);
  if (label.startsWith('PGP')) return openPgpTag(bytes[0] ?? 0) === 5 ? 'plain' : 'malformed';
  if (/SIGSTORE|COSIGN/.test(label)) return decodeBase64Text(body)?.startsWith('{"kdf"') ? 'encrypted' : 'malformed';
  if (!isWholeSequence(bytes)) return 'malformed';
  return label === 'ENCRYPTED' ? 'encrypted' : 'plain';
}

/** https://cvsweb.openbsd.org/src/usr.bin/ssh/PROTOCOL.key */
function openSshProtection(bytes: Uint8Array): 'plain' | 'encrypted' | 'malformed' {
  const text = String.fromCharCode(...bytes.subarray(0, 40));
  if (!text.startsWith('openssh-key-v1\0')) return 'malformed';
  const length = bytes[18] ?? 0;
  return text.slice(19, 19 + length) === 'none' ? 'plain' : 'encrypted';
}

/** The type of the first packet; 5 is a secret key, https://www.rfc-editor.org/rfc/rfc9580#section-4.2 */
function openPgpTag(first: number): number {
  if ((first & 0x80) === 0) return 0;
  return (first & 0x40) === 0 ? (first >> 2) & 15 : first & 63;
}

/** Whether the bytes are one DER SEQUENCE, neither cut nor padded by more than a stray byte or two. */
function isWholeSequence(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x30) return false;
  const first = bytes[1] ?? 0;
  if (first < 0x80) return first + 2 <= bytes.length;
  const count = first - 0x80;
  if (count === 0 || count > 3) return false;
  const length = bytes.subarray(2, 2 + count).reduce((sum, byte) => sum * 256 + byte, 0);
  const rest = bytes.length - (2 + count + length);
  return rest >= 0 && rest <= 4;
}
