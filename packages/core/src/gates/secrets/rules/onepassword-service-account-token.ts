import { base64Json } from '../checks/structures.ts';
import { base64, padding } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/onepassword-service-account-token',
  title: '1Password service account token',
  severity: 'critical',
  grants: 'read the vaults that the service account may open',
  rotate: {
    steps: "Rotate the token on the service account's page in 1Password",
    url: 'https://developer.1password.com/docs/service-accounts/manage-service-accounts/',
  },
  forms: [{ shape: ['ops_eyJ', base64(250, 3000), padding], check: base64Json('ops_', ['signInAddress', 'userAuth']) }],
  equivalents: ['gitleaks:1password-service-account-token', 'betterleaks:1password-service-account-token'],
});
