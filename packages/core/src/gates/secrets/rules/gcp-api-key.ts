import { base64url } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/gcp-api-key',
  title: 'Google API key',
  severity: 'medium',
  grants: 'use the Google APIs that the key is allowed for, at your cost',
  rotate: {
    steps: 'Regenerate or restrict the key under Google Cloud, APIs and services, Credentials',
    url: 'https://cloud.google.com/docs/authentication/api-keys',
  },
  forms: [{ shape: ['AIza', base64url(35)] }],
  equivalents: [
    'gitleaks:gcp-api-key',
    'betterleaks:gcp-api-key',
    'noseyparker:np.google.5',
    'kingfisher:kingfisher.google.4',
  ],
});
