import { anyHex } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/shippo-api-token',
  title: 'Shippo API token',
  severity: 'high',
  grants: 'buy postage at your cost',
  rotate: {
    steps: 'Replace the token under Shippo API settings',
    url: 'https://docs.goshippo.com/docs/guides_general/authentication/',
  },
  forms: [{ shape: ['shippo_live_', anyHex(40)] }, { shape: ['shippo_test_', anyHex(40)] }],
  equivalents: ['gitleaks:shippo-api-token', 'betterleaks:shippo-api-token', 'kingfisher:kingfisher.shippo.1'],
});
