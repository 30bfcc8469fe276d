import { digits, hex } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/mailchimp-api-key',
  title: 'Mailchimp API key',
  severity: 'high',
  grants: 'read audiences and send campaigns',
  rotate: {
    steps: 'Disable the key under Mailchimp Account, API keys',
    url: 'https://mailchimp.com/help/about-api-keys/',
  },
  forms: [{ shape: [hex(32), '-us', digits(1, 2)] }],
  equivalents: [
    'gitleaks:mailchimp-api-key',
    'betterleaks:mailchimp-api-key',
    'noseyparker:np.mailchimp.1',
    'kingfisher:kingfisher.mailchimp.1',
  ],
});
