import { base64url } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/sendgrid-api-key',
  title: 'SendGrid API key',
  severity: 'critical',
  grants: 'send mail in your name',
  rotate: {
    steps: 'Delete the key under SendGrid Settings, API Keys',
    url: 'https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys',
  },
  forms: [{ shape: ['SG.', base64url(22), '.', base64url(43)] }],
  equivalents: [
    'gitleaks:sendgrid-api-token',
    'betterleaks:sendgrid-api-token',
    'noseyparker:np.sendgrid.1',
    'kingfisher:kingfisher.sendgrid.1',
  ],
});
