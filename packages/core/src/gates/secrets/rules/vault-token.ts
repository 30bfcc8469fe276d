import { alnum, base64url } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/vault-token',
  title: 'HashiCorp Vault token',
  severity: 'critical',
  grants: 'read the secrets that its policies allow',
  rotate: {
    steps: 'Revoke it with `vault token revoke`',
    url: 'https://developer.hashicorp.com/vault/docs/commands/token/revoke',
  },
  forms: [
    {
      shape: ['hvs.', base64url(90, 120)],
      equivalents: ['gitleaks:vault-service-token', 'betterleaks:vault-service-token', 'noseyparker:np.hashicorp.1'],
    },
    {
      shape: ['hvs.', base64url(24)],
      equivalents: ['gitleaks:vault-service-token', 'betterleaks:vault-service-token'],
    },
    {
      shape: ['hvb.', base64url(138, 300)],
      equivalents: ['gitleaks:vault-batch-token', 'betterleaks:vault-batch-token'],
    },
    { shape: ['hvr.', base64url(90, 300)] },
    {
      shape: ['s.', alnum(24)],
      named: ['vault_token', 'vaulttoken', 'x-vault-token'],
      equivalents: ['gitleaks:vault-service-token', 'betterleaks:vault-service-token'],
    },
  ],
  equivalents: [],
});
