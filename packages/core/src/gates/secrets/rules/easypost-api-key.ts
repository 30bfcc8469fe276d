import { alnum } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/easypost-api-key',
  title: 'EasyPost API key',
  severity: 'high',
  grants: 'buy postage at your cost',
  rotate: {
    steps: 'Delete the key under EasyPost Account settings, API keys',
    url: 'https://docs.easypost.com/docs/authentication',
  },
  forms: [
    { shape: ['EZAK', alnum(54)], equivalents: ['gitleaks:easypost-api-token', 'betterleaks:easypost-api-token'] },
    {
      shape: ['EZTK', alnum(54)],
      severity: 'medium',
      equivalents: ['gitleaks:easypost-test-api-token', 'betterleaks:easypost-test-api-token'],
    },
  ],
  equivalents: ['kingfisher:kingfisher.easypost.1'],
});
