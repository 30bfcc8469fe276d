import { anyHex } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/shopify-token',
  title: 'Shopify token',
  severity: 'critical',
  grants: 'read and change the shop',
  rotate: {
    steps: "Rotate the app's credentials in the Shopify admin",
    url: 'https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens',
  },
  forms: [
    {
      shape: ['shpat_', anyHex(32)],
      equivalents: ['gitleaks:shopify-access-token', 'betterleaks:shopify-access-token'],
    },
    {
      shape: ['shpca_', anyHex(32)],
      equivalents: ['gitleaks:shopify-custom-access-token', 'betterleaks:shopify-custom-access-token'],
    },
    {
      shape: ['shppa_', anyHex(32)],
      equivalents: ['gitleaks:shopify-private-app-access-token', 'betterleaks:shopify-private-app-access-token'],
    },
    {
      shape: ['shpss_', anyHex(32)],
      equivalents: ['gitleaks:shopify-shared-secret', 'betterleaks:shopify-shared-secret'],
    },
  ],
  equivalents: [],
});
