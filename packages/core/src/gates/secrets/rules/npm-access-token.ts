import { base62Checksum } from '../checks/checksums.ts';
import { alnum } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/npm-access-token',
  title: 'npm access token',
  severity: 'critical',
  grants: 'install private packages and, if the token may write, publish new versions of yours',
  rotate: {
    steps: 'Delete the token under npm Access Tokens or with `npm token revoke`',
    url: 'https://docs.npmjs.com/revoking-access-tokens',
  },
  forms: [{ shape: ['npm_', alnum(36)], check: base62Checksum }],
  equivalents: [
    'gitleaks:npm-access-token',
    'betterleaks:npm-access-token',
    'noseyparker:np.npm.1',
    'kingfisher:kingfisher.npm.1',
  ],
});
