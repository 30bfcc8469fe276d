import { lowerAlnum } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/neon-api-key',
  title: 'Neon API key',
  severity: 'high',
  grants: 'manage the databases of the account',
  rotate: {
    steps: 'Revoke the key under Neon Account settings, API keys',
    url: 'https://neon.com/docs/manage/api-keys',
  },
  forms: [{ shape: ['napi_', lowerAlnum(64)] }],
  equivalents: ['betterleaks:neon-api-key'],
});
