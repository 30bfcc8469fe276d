import { base64url } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/gemini-api-key',
  title: 'Google AI authorization key',
  severity: 'high',
  grants: 'use models at your cost',
  rotate: {
    steps: 'Delete the key in Google AI Studio',
    url: 'https://ai.google.dev/gemini-api/docs/api-key',
  },
  forms: [{ shape: ['AQ.Ab8RN6', base64url(44)] }],
  equivalents: ['betterleaks:gcp-gemini-api'],
});
