import { alnumAnd, digits } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/azure-ad-client-secret',
  title: 'Microsoft Entra client secret',
  severity: 'critical',
  grants: 'sign in as your application',
  rotate: {
    steps: 'Remove the secret under App registrations, Certificates and secrets',
    url: 'https://learn.microsoft.com/en-us/entra/identity-platform/how-to-add-credentials',
  },
  forms: [{ shape: [alnumAnd('._~', 3), digits(1), 'Q~', alnumAnd('-._~', 31, 34)] }],
  equivalents: ['gitleaks:azure-ad-client-secret', 'betterleaks:azure-ad-client-secret'],
});
