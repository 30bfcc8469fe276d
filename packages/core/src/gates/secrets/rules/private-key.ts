import { privateKeyDetector, puttyKeyDetector } from '../finders/private-key.ts';
import { defineSecretKind } from '../kind.ts';
import { privateKeySamples } from '../samples/private-key.ts';

export default defineSecretKind({
  id: 'secrets/private-key',
  title: 'private key',
  severity: 'critical',
  grants: 'pose as its owner: log in, sign or decrypt wherever its public half is trusted',
  rotate: {
    steps: 'Make a new key pair, replace the public key or certificate everywhere and revoke the old one',
    url: 'https://cheatsheetseries.owasp.org/cheatsheets/Key_Management_Cheat_Sheet.html',
  },
  detectors: [privateKeyDetector((label) => !/SIGSTORE|COSIGN/.test(label)), puttyKeyDetector],
  commonInTests: true,
  generality: 1,
  samples: privateKeySamples,
  equivalents: [
    'gitleaks:private-key',
    'betterleaks:private-key',
    'noseyparker:np.pem.1',
    'noseyparker:np.pem.2',
    'kingfisher:kingfisher.pem.1',
    'kingfisher:kingfisher.pem.2',
    'kingfisher:kingfisher.privkey.1',
    'kingfisher:kingfisher.privkey.2',
  ],
});
