import { alnum, hex } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/stripe-webhook-secret',
  title: 'Stripe webhook signing secret',
  severity: 'high',
  grants: 'forge events that your endpoint believes to come from Stripe',
  rotate: {
    steps: "Roll the secret on the endpoint's page in the Stripe dashboard",
    url: 'https://docs.stripe.com/webhooks',
  },
  forms: [{ shape: ['whsec_', alnum(32)] }, { shape: ['whsec_', hex(64)] }],
  equivalents: ['gitleaks:stripe-access-token', 'betterleaks:stripe-access-token'],
});
