import { alnum, hex } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/cloudsmith-api-key',
  title: 'Cloudsmith API key',
  severity: 'critical',
  grants: 'pull from and push to the repositories',
  rotate: {
    steps: 'Regenerate the key under Cloudsmith API settings',
    url: 'https://help.cloudsmith.io/docs/api-key',
  },
  forms: [{ shape: ['csa_', hex(30), alnum(6)] }],
  equivalents: ['betterleaks:cloudsmith-api-key'],
});
