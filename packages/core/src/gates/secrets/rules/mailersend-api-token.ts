import { hex } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/mailersend-api-token',
  title: 'MailerSend API token',
  severity: 'high',
  grants: 'send mail in your name',
  rotate: {
    steps: 'Delete the token on the MailerSend API tokens page',
    url: 'https://developers.mailersend.com/',
  },
  forms: [{ shape: ['mlsn.', hex(64)] }],
  equivalents: ['betterleaks:mailersend-api-token'],
});
