import { lowerAlnum } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/readme-api-key',
  title: 'ReadMe API key',
  severity: 'high',
  grants: 'change your documentation',
  rotate: {
    steps: 'Delete the key in the ReadMe dashboard',
    url: 'https://docs.readme.com/main/reference/intro/authentication',
  },
  forms: [{ shape: ['rdme_', lowerAlnum(70)] }],
  equivalents: ['gitleaks:readme-api-token', 'betterleaks:readme-api-token', 'kingfisher:kingfisher.readme.1'],
});
