import { hex } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/mailgun-api-key',
  title: 'Mailgun API key',
  severity: 'critical',
  grants: 'send mail in your name',
  rotate: {
    steps: 'Reset the key under Mailgun API security',
    url: 'https://help.mailgun.com/hc/en-us/articles/203380100-Where-can-I-find-my-API-keys-and-SMTP-credentials',
  },
  forms: [
    { shape: ['key-', hex(32)], named: ['mailgun', 'mg_api_key'] },
    { shape: [hex(32), '-', hex(8), '-', hex(8)], named: ['mailgun', 'mg_api_key'] },
  ],
  equivalents: [
    'gitleaks:mailgun-private-api-token',
    'betterleaks:mailgun-private-api-token',
    'gitleaks:mailgun-signing-key',
    'betterleaks:mailgun-signing-key',
    'noseyparker:np.mailgun.1',
    'kingfisher:kingfisher.mailgun.1',
    'kingfisher:kingfisher.mailgun.2',
  ],
});
