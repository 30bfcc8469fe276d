import { bech32Checksum } from '../checks/bech32.ts';
import { bech32 } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/age-secret-key',
  title: 'age secret key',
  severity: 'critical',
  grants: 'decrypt everything that was encrypted for it',
  rotate: {
    steps:
      'Make a new key with `age-keygen`, encrypt the files again (with SOPS: `sops updatekeys`) and change the secrets in them',
    url: 'https://github.com/FiloSottile/age',
  },
  forms: [{ shape: ['AGE-SECRET-KEY-1', bech32(58)], check: bech32Checksum }],
  equivalents: [
    'gitleaks:age-secret-key',
    'betterleaks:age-secret-key',
    'noseyparker:np.age.2',
    'kingfisher:kingfisher.age.2',
  ],
});
