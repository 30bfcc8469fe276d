import { base64Json } from '../checks/structures.ts';
import { base64, hex, padding } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/sentry-token',
  title: 'Sentry auth token',
  severity: 'high',
  grants: 'read issues and write releases of the organisation',
  rotate: {
    steps: 'Revoke the token under Sentry Settings, Auth Tokens',
    url: 'https://docs.sentry.io/account/auth-tokens/',
  },
  forms: [
    {
      shape: ['sntrys_eyJ', base64(60, 600), padding, '_', base64(43)],
      check: base64Json('sntrys_', ['iat', 'url', 'org'], '_'),
      equivalents: ['gitleaks:sentry-org-token', 'betterleaks:sentry-org-token'],
    },
    {
      shape: ['sntryu_', hex(64)],
      equivalents: ['gitleaks:sentry-user-token', 'betterleaks:sentry-user-token', 'kingfisher:kingfisher.sentry.1'],
    },
  ],
  equivalents: [],
});
