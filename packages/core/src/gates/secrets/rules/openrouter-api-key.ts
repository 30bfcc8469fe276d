import { anyHex } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/openrouter-api-key',
  title: 'OpenRouter API key',
  severity: 'high',
  grants: 'use models at your cost',
  rotate: {
    steps: 'Delete the key under OpenRouter Keys',
    url: 'https://openrouter.ai/docs',
  },
  forms: [{ shape: ['sk-or-v1-', anyHex(64)] }],
  equivalents: ['betterleaks:openrouter-api-key'],
});
