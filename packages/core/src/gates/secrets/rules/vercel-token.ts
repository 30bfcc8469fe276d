import { base64url } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/vercel-token',
  title: 'Vercel token',
  severity: 'high',
  grants: 'deploy to the projects and read their environment',
  rotate: {
    steps: 'Delete the token under Vercel Account settings, Tokens',
    url: 'https://vercel.com/docs/rest-api',
  },
  forms: [
    { shape: ['vcp_', base64url(56)] },
    { shape: ['vci_', base64url(56)] },
    { shape: ['vca_', base64url(56)] },
    { shape: ['vcr_', base64url(56)] },
    { shape: ['vck_', base64url(56)] },
  ],
  equivalents: [
    'betterleaks:vercel-personal-access-token',
    'betterleaks:vercel-integration-token',
    'betterleaks:vercel-app-access-token',
    'betterleaks:vercel-app-refresh-token',
    'betterleaks:vercel-ai-gateway-key',
  ],
});
