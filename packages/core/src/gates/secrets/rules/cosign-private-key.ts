import { encodeBase64 } from '../checks/base64.ts';
import { privateKeyDetector } from '../finders/private-key.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/cosign-private-key',
  title: 'Cosign signing key',
  severity: 'high',
  grants: 'sign images in your name once its passphrase is known or guessed',
  rotate: {
    steps: 'Make a new pair with `cosign generate-key-pair`, sign again and replace the public key in every policy',
    url: 'https://docs.sigstore.dev/cosign/key_management/signing_with_self-managed_keys/',
  },
  detectors: [privateKeyDetector((label) => /^ENCRYPTED (?:SIGSTORE|COSIGN)$/.test(label))],
  commonInTests: true,
  samples: (random) => {
    const key = (label: string, text: string): string =>
      `-----BEGIN ${label} PRIVATE KEY-----\n${encodeBase64(text)}\n-----END ${label} PRIVATE KEY-----\n`;
    const json = JSON.stringify({ kdf: { name: 'scrypt' }, ciphertext: encodeBase64(random.bytes(120)) });
    return [
      { path: 'cosign.key', bad: key('ENCRYPTED SIGSTORE', json) },
      { path: 'cosign.key', bad: key('ENCRYPTED COSIGN', json) },
      { path: 'cosign.key', good: key('ENCRYPTED COSIGN', 'not what cosign writes, but long enough to be it') },
    ];
  },
  equivalents: [],
});
