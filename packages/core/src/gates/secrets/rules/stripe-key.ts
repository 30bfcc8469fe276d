import { alnum } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/stripe-key',
  title: 'Stripe secret key',
  severity: 'critical',
  grants: 'move money and read customers in your Stripe account',
  rotate: {
    steps: 'Roll the key under Stripe Developers, API keys',
    url: 'https://docs.stripe.com/keys',
  },
  forms: [
    { shape: ['sk_live_', alnum(24, 247)] },
    { shape: ['rk_live_', alnum(24, 247)] },
    { shape: ['sk_org_', alnum(24, 247)] },
    { shape: ['sk_test_', alnum(24, 247)], severity: 'medium' },
    { shape: ['rk_test_', alnum(24, 247)], severity: 'medium' },
  ],
  equivalents: [
    'gitleaks:stripe-access-token',
    'betterleaks:stripe-access-token',
    'noseyparker:np.stripe.1',
    'kingfisher:kingfisher.stripe.1',
  ],
});
