import { alnum, hex } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/linear-api-key',
  title: 'Linear API key',
  severity: 'high',
  grants: 'read and write issues of the workspace',
  rotate: {
    steps: 'Revoke the key under Linear Settings, Security and access',
    url: 'https://linear.app/developers',
  },
  forms: [{ shape: ['lin_api_', alnum(40)] }, { shape: ['lin_oauth_', hex(64)] }],
  equivalents: ['gitleaks:linear-api-key', 'betterleaks:linear-api-key', 'kingfisher:kingfisher.linear.1'],
});
