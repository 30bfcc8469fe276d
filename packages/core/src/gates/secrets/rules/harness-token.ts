import { alnum, base64url, hex } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/harness-token',
  title: 'Harness API token',
  severity: 'high',
  grants: 'run pipelines and read their configuration',
  rotate: {
    steps: 'Delete the token under Harness Profile, API Keys',
    url: 'https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/',
  },
  forms: [
    { shape: ['pat.', base64url(22), '.', hex(24), '.', alnum(20)] },
    { shape: ['sat.', base64url(22), '.', hex(24), '.', alnum(20)] },
  ],
  equivalents: ['gitleaks:harness-api-key', 'betterleaks:harness-api-key'],
});
