import { anyHex } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/twilio-credential',
  title: 'Twilio credential',
  severity: 'high',
  grants: 'send messages and place calls at your cost',
  rotate: {
    steps: 'Delete the API key, or rotate the auth token, in the Twilio console',
    url: 'https://www.twilio.com/docs/iam/api-keys',
  },
  forms: [
    {
      shape: ['AC', anyHex(32)],
      named: ['twilio_account_sid', 'account_sid', 'accountsid'],
      severity: 'high',
      partner: { label: 'auth token', run: anyHex(32), reach: 300 },
    },
    { shape: [anyHex(32)], named: ['twilio_auth_token', 'twilioauthtoken', 'twilio_token'] },
    { shape: ['SK', anyHex(32)], named: ['twilio'] },
  ],
  equivalents: [
    'gitleaks:twilio-api-key',
    'betterleaks:twilio-api-key',
    'noseyparker:np.twilio.1',
    'kingfisher:kingfisher.twilio.1',
    'kingfisher:kingfisher.twilio.2',
  ],
});
