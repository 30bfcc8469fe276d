import { alnum } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/replicate-api-token',
  title: 'Replicate API token',
  severity: 'high',
  grants: 'use models at your cost',
  rotate: {
    steps: 'Delete the token under Replicate Account, API tokens',
    url: 'https://replicate.com/docs/topics/security/api-tokens',
  },
  forms: [{ shape: ['r8_', alnum(37)] }],
  equivalents: ['betterleaks:replicate-api-token', 'kingfisher:kingfisher.replicate.1'],
});
