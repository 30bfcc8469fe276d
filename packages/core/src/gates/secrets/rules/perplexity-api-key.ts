import { alnum } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/perplexity-api-key',
  title: 'Perplexity API key',
  severity: 'high',
  grants: 'use models at your cost',
  rotate: {
    steps: 'Delete the key under Perplexity API settings',
    url: 'https://docs.perplexity.ai/',
  },
  forms: [{ shape: ['pplx-', alnum(48)] }],
  equivalents: ['gitleaks:perplexity-api-key', 'betterleaks:perplexity-api-key'],
});
