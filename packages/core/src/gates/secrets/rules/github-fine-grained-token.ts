import { alnum } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/github-fine-grained-token',
  title: 'GitHub fine-grained personal access token',
  severity: 'critical',
  grants: 'use the repositories and permissions that it was made for',
  rotate: {
    steps: 'Delete the token under GitHub Settings, Developer settings, Fine-grained tokens',
    url: 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens',
  },
  forms: [{ shape: ['github_pat_', alnum(22), '_', alnum(59)] }],
  equivalents: [
    'gitleaks:github-fine-grained-pat',
    'betterleaks:github-fine-grained-pat',
    'noseyparker:np.github.7',
    'kingfisher:kingfisher.github.7',
  ],
});
