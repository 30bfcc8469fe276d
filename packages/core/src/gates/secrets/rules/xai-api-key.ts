import { alnum } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/xai-api-key',
  title: 'xAI API key',
  severity: 'high',
  grants: 'use models at your cost',
  rotate: {
    steps: 'Delete the key in the xAI console',
    url: 'https://docs.x.ai/',
  },
  forms: [{ shape: ['xai-', alnum(70, 120)] }],
  equivalents: ['betterleaks:xai-api-key', 'kingfisher:kingfisher.xai.1'],
});
