import { alnum, hex } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/brevo-api-key',
  title: 'Brevo API key',
  severity: 'high',
  grants: 'send mail in your name',
  rotate: {
    steps: 'Delete the key under Brevo SMTP and API',
    url: 'https://developers.brevo.com/docs/getting-started',
  },
  forms: [{ shape: ['xkeysib-', hex(64), '-', alnum(16)] }],
  equivalents: [
    'gitleaks:sendinblue-api-token',
    'betterleaks:sendinblue-api-token',
    'kingfisher:kingfisher.sendinblue.1',
  ],
});
