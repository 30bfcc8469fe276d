import { encodeBase64 } from '../checks/base64.ts';
import type { Samples } from '../engine/examples.ts';
import type { Random } from '../engine/random.ts';

const armour = (label: string, lines: string, end = label): string =>
  `-----BEGIN ${label}PRIVATE KEY-----\n${lines}\n-----END ${end}PRIVATE KEY-----\n`;

const wrap = (text: string, width = 64): string => (text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join('\n');

/** Bytes that begin as a DER SEQUENCE of their length and hold no key. */
function sequence(random: Random, length: number): string {
  return encodeBase64(Uint8Array.from([0x30, 0x82, length >> 8, length & 0xff, ...random.bytes(length)]));
}

/** A text in PEM that has a private key's form and holds none. */
export function drawPem(random: Random, length = 600): string {
  return armour('', wrap(sequence(random, length)));
}

function openSsh(random: Random, cipher: string): string {
  const magic = [...new TextEncoder().encode('openssh-key-v1'), 0, 0, 0, 0, cipher.length];
  return wrap(encodeBase64(Uint8Array.from([...magic, ...new TextEncoder().encode(cipher), ...random.bytes(300)])), 70);
}

/** Examples of private keys: forms that are found, and what only looks like one. */
export const privateKeySamples: Samples = (random) => {
  const body = wrap(sequence(random, 600));
  return [
    { path: 'deploy/id_rsa', bad: armour('RSA ', body) },
    { path: 'deploy/tls.key', bad: armour('', body).replaceAll('\n', '\r\n'), note: 'CRLF' },
    { path: 'config.json', bad: JSON.stringify({ key: armour('EC ', body) }), note: 'Escaped line breaks' },
    { path: 'deploy/secret.yaml', bad: `tls.key: |\n${armour('', body).replace(/^/gm, '  ')}`, note: 'Indented' },
    { path: 'deploy/id_ed25519', bad: armour('OPENSSH ', openSsh(random, 'none')) },
    { path: 'deploy/id_ed25519', bad: armour('OPENSSH ', openSsh(random, 'aes256-ctr')), note: 'Passphrase: medium' },
    { good: armour('RSA ', 'MIIEpAIBAAKCAQEA...'), note: 'Cut in a document' },
    { good: armour('', body.slice(0, 200)), note: 'Not as long as it says' },
    { good: armour('', body, 'RSA '), note: 'BEGIN and END differ' },
    { good: armour('', '<your key here>') },
    { good: `if text.startswith("-----BEGIN RSA PRIVATE KEY-----"):\n    pass\n`, note: 'Only the header' },
    { good: body, note: 'No armour' },
  ];
};
