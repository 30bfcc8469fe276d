import { base64url } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/square-token',
  title: 'Square token',
  severity: 'critical',
  grants: 'take payments and read customers',
  rotate: {
    steps: 'Replace the token in the Square Developer Console',
    url: 'https://developer.squareup.com/docs/build-basics/access-tokens',
  },
  forms: [
    {
      shape: ['EAAA', base64url(60)],
      equivalents: [
        'gitleaks:square-access-token',
        'betterleaks:square-access-token',
        'noseyparker:np.square.1',
        'kingfisher:kingfisher.square.1',
      ],
    },
    {
      shape: ['sq0atp-', base64url(22)],
      equivalents: ['gitleaks:square-access-token', 'betterleaks:square-access-token'],
    },
    { shape: ['sq0csp-', base64url(43)], equivalents: ['gitleaks:square-secret', 'betterleaks:square-secret'] },
  ],
  equivalents: ['noseyparker:np.square.2', 'kingfisher:kingfisher.square.2'],
});
