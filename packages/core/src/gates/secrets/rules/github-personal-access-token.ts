import { base62Checksum } from '../checks/checksums.ts';
import { alnum } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/github-personal-access-token',
  title: 'GitHub personal access token',
  severity: 'critical',
  grants: 'act on GitHub as its owner, private repositories included',
  rotate: {
    steps: 'Delete the token under GitHub Settings, Developer settings, Personal access tokens',
    url: 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens',
  },
  forms: [{ shape: ['ghp_', alnum(36)], check: base62Checksum }],
  equivalents: [
    'gitleaks:github-pat',
    'betterleaks:github-pat',
    'noseyparker:np.github.1',
    'kingfisher:kingfisher.github.1',
  ],
});
