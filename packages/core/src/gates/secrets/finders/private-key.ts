import { readPrivateKey, type PrivateKey } from '../checks/private-key.ts';
import { byteSet, runLength } from '../engine/byte-set.ts';
import type { Detection, Detector } from '../engine/detection.ts';
import { isPlaceholder } from '../engine/placeholder.ts';
import { isPublished } from '../engine/published.ts';

/** The longest key that is read: RSA with 16384 bits, or an OpenPGP key with many signatures. */
const LONGEST_KEY = 16_384;
const HEADER_LENGTH = 80;
const BEGIN_LENGTH = '-----BEGIN PRIVATE KEY-----'.length;
const DASH = '-'.charCodeAt(0);
const DASHES = byteSet('-');
const NAMES: Readonly<Record<string, string>> = {
  '': 'private key',
  ENCRYPTED: 'encrypted private key',
  OPENSSH: 'OpenSSH private key',
  PGP: 'OpenPGP private key',
  'ENCRYPTED SIGSTORE': 'Cosign signing key',
  'ENCRYPTED COSIGN': 'Cosign signing key',
};

/** Finds armoured private keys whose label passes `accepts`. */
export function privateKeyDetector(accepts: (label: string) => boolean): Detector {
  return {
    keywords: ['-----BEGIN '],
    detect(source, at) {
      const header = source.view(at, at + HEADER_LENGTH);
      const label = /^-----BEGIN ([A-Z0-9 ]{0,40})PRIVATE KEY(?: BLOCK)?-----/.exec(header)?.[1];
      if (label === undefined || !accepts(label.trim())) return undefined;
      const key = readPrivateKey(source.view(at, endOfArmour(source.bytes, at + label.length + BEGIN_LENGTH)));
      if (key === undefined || isPlaceholder(key.body.slice(-64), 64) || isPublished(key.body)) return undefined;
      return detectionOf(key, at);
    },
  };
}

/** The place a header's length after the next `-----`, without looking further than the longest key is long. */
function endOfArmour(bytes: Uint8Array, from: number): number {
  const limit = from + LONGEST_KEY;
  for (let at = bytes.indexOf(DASH, from); at >= 0 && at < limit; at = bytes.indexOf(DASH, at + 1)) {
    if (runLength(bytes, at, DASHES, 5) === 5) return at + HEADER_LENGTH;
  }
  return limit;
}

function detectionOf(key: PrivateKey, at: number): Detection {
  const name = NAMES[key.label] ?? `${key.label} private key`;
  return {
    start: at,
    end: at + key.length,
    verdict: 'verified',
    secret: key.body,
    prefix: '',
    title: key.encrypted && !key.label.startsWith('ENCRYPTED') ? `passphrase-protected ${name}` : name,
    ...(key.encrypted && {
      severity: 'medium',
      note: 'Only its passphrase protects it, and that can be guessed offline.',
    }),
  };
}

const PUTTY_KEY =
  /^PuTTY-User-Key-File-[23]: [\w@.-]{3,60}\r?\nEncryption: ([\w-]{3,20})\r?\n(?:Comment: [^\n]{0,200}\n)?Public-Lines: \d{1,3}\r?\n[A-Za-z0-9+/=\r\n]{40,8000}(?:Key-Derivation[^\n]{0,60}\n(?:Argon2-[^\n]{0,80}\n){0,5})?Private-Lines: \d{1,3}\r?\n([A-Za-z0-9+/=\r\n]{40,8000})Private-(?:MAC|Hash): /;

/** PuTTY's own format, https://tartarus.org/~simon/putty-snapshots/htmldoc/AppendixC.html */
export const puttyKeyDetector: Detector = {
  keywords: ['PuTTY-User-Key-File-'],
  detect(source, at) {
    const found = PUTTY_KEY.exec(source.view(at, at + LONGEST_KEY));
    if (found === null) return undefined;
    const encrypted = found[1] !== 'none';
    return {
      start: at,
      end: at + found[0].length,
      verdict: 'verified',
      secret: (found[2] ?? '').replace(/\s/g, ''),
      prefix: '',
      title: encrypted ? 'passphrase-protected PuTTY private key' : 'PuTTY private key',
      ...(encrypted && { severity: 'medium' }),
    };
  },
};
