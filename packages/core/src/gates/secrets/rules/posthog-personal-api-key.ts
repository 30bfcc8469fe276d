import { base64url } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/posthog-personal-api-key',
  title: 'PostHog personal API key',
  severity: 'high',
  grants: 'read and change the project',
  rotate: {
    steps: 'Delete the key under PostHog Settings, Personal API keys',
    url: 'https://posthog.com/docs/api',
  },
  forms: [{ shape: ['phx_', base64url(41, 49)] }],
  equivalents: ['betterleaks:posthog-personal-api-key'],
});
