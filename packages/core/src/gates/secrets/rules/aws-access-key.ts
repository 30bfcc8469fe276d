import { base32, base64 } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/aws-access-key',
  title: 'AWS access key id',
  severity: 'high',
  grants: 'call AWS with the permissions of its user, once the secret key is known too',
  rotate: {
    steps: 'Deactivate and delete the key in IAM after its user has a new one',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
  },
  forms: [
    {
      shape: ['AKIA', base32(16)],
      partner: { label: 'secret access key', run: base64(40), reach: 1000, severity: 'critical' },
    },
    {
      shape: ['ABIA', base32(16)],
      partner: { label: 'secret access key', run: base64(40), reach: 1000, severity: 'critical' },
    },
    {
      shape: ['ACCA', base32(16)],
      partner: { label: 'secret access key', run: base64(40), reach: 1000, severity: 'critical' },
    },
    {
      shape: ['ASIA', base32(16)],
      partner: { label: 'secret access key', run: base64(40), reach: 1000, severity: 'critical' },
    },
  ],
  equivalents: [
    'gitleaks:aws-access-token',
    'betterleaks:aws-access-token',
    'noseyparker:np.aws.1',
    'noseyparker:np.aws.6',
    'kingfisher:kingfisher.aws.1',
  ],
});
