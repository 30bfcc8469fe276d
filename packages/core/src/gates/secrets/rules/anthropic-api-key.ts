import { base64url } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/anthropic-api-key',
  title: 'Anthropic API key',
  severity: 'critical',
  grants: 'use models at your cost',
  rotate: {
    steps: 'Delete the key under Claude Console, API keys',
    url: 'https://support.anthropic.com/en/articles/9767949-api-key-best-practices-keeping-your-keys-safe-and-secure',
  },
  forms: [
    {
      shape: ['sk-ant-api03-', base64url(93), 'AA'],
      equivalents: [
        'gitleaks:anthropic-api-key',
        'betterleaks:anthropic-api-key',
        'noseyparker:np.anthropic.1',
        'kingfisher:kingfisher.anthropic.1',
      ],
    },
    {
      shape: ['sk-ant-admin01-', base64url(93), 'AA'],
      equivalents: ['gitleaks:anthropic-admin-api-key', 'betterleaks:anthropic-admin-api-key'],
    },
    { shape: ['sk-ant-oat01-', base64url(93), 'AA'], severity: 'high' },
    { shape: ['sk-ant-ort01-', base64url(93), 'AA'], severity: 'high' },
  ],
  equivalents: [],
});
