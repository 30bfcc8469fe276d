import { alnum } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/tailscale-key',
  title: 'Tailscale key',
  severity: 'high',
  grants: 'join machines to the tailnet or manage it',
  rotate: {
    steps: 'Revoke the key under Tailscale Settings, Keys',
    url: 'https://tailscale.com/kb/1085/auth-keys',
  },
  forms: [
    { shape: ['tskey-api-', alnum(10, 24), '-', alnum(20, 40)] },
    { shape: ['tskey-auth-', alnum(10, 24), '-', alnum(20, 40)] },
    { shape: ['tskey-client-', alnum(10, 24), '-', alnum(20, 40)] },
    { shape: ['tskey-scim-', alnum(10, 24), '-', alnum(20, 40)] },
    { shape: ['tskey-webhook-', alnum(10, 24), '-', alnum(20, 40)] },
  ],
  equivalents: ['betterleaks:tailscale-api-key.1', 'kingfisher:kingfisher.tailscale.1'],
});
