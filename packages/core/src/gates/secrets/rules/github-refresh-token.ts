import { base62Checksum } from '../checks/checksums.ts';
import { alnum } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/github-refresh-token',
  title: 'GitHub App refresh token',
  severity: 'critical',
  grants: 'mint new user tokens of the app',
  rotate: {
    steps: "Revoke the app's authorisation under GitHub Settings, Applications",
    url: 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/token-expiration-and-revocation',
  },
  forms: [{ shape: ['ghr_', alnum(36)], check: base62Checksum }, { shape: ['ghr_', alnum(76)] }],
  equivalents: [
    'gitleaks:github-refresh-token',
    'betterleaks:github-refresh-token',
    'noseyparker:np.github.4',
    'kingfisher:kingfisher.github.4',
  ],
});
