import { hex } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/cloudflare-origin-ca-key',
  title: 'Cloudflare Origin CA key',
  severity: 'critical',
  grants: 'issue and revoke origin certificates of the account',
  rotate: {
    steps: 'Change the key under Cloudflare My Profile, API Tokens',
    url: 'https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/',
  },
  forms: [{ shape: ['v1.0-', hex(24), '-', hex(146)] }],
  equivalents: ['gitleaks:cloudflare-origin-ca-key', 'betterleaks:cloudflare-origin-ca-key'],
});
