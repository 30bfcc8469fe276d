import { base62Checksum } from '../checks/checksums.ts';
import { alnum } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/github-user-token',
  title: 'GitHub App user token',
  severity: 'critical',
  grants: 'act on GitHub as the user who authorised the app',
  rotate: {
    steps: "Revoke the app's authorisation under GitHub Settings, Applications",
    url: 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/token-expiration-and-revocation',
  },
  forms: [{ shape: ['ghu_', alnum(36)], check: base62Checksum }],
  equivalents: [
    'gitleaks:github-app-token',
    'betterleaks:github-app-token',
    'noseyparker:np.github.3',
    'kingfisher:kingfisher.github.3',
  ],
});
