import { alnum } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/groq-api-key',
  title: 'Groq API key',
  severity: 'high',
  grants: 'use models at your cost',
  rotate: {
    steps: 'Delete the key in the Groq console',
    url: 'https://console.groq.com/docs/quickstart',
  },
  forms: [{ shape: ['gsk_', alnum(52)] }],
  equivalents: ['betterleaks:groq-api-key', 'noseyparker:np.groq.1', 'kingfisher:kingfisher.groq.1'],
});
