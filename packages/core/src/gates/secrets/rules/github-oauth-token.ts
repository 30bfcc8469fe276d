import { base62Checksum } from '../checks/checksums.ts';
import { alnum } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/github-oauth-token',
  title: 'GitHub OAuth access token',
  severity: 'critical',
  grants: 'act on GitHub as the user who authorised the application',
  rotate: {
    steps: "Revoke the application's authorisation under GitHub Settings, Applications",
    url: 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/token-expiration-and-revocation',
  },
  forms: [{ shape: ['gho_', alnum(36)], check: base62Checksum }],
  equivalents: [
    'gitleaks:github-oauth',
    'betterleaks:github-oauth',
    'noseyparker:np.github.2',
    'kingfisher:kingfisher.github.2',
  ],
});
