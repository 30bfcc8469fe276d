import { base64url } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/gcp-oauth-client-secret',
  title: 'Google OAuth client secret',
  severity: 'high',
  grants: 'pose as your application to Google users',
  rotate: {
    steps: 'Reset the secret under Google Cloud, APIs and services, Credentials',
    url: 'https://support.google.com/cloud/answer/6158849',
  },
  forms: [{ shape: ['GOCSPX-', base64url(28)] }],
  equivalents: ['noseyparker:np.google.6', 'kingfisher:kingfisher.google.6'],
});
