import { alnum } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/pinecone-api-key',
  title: 'Pinecone API key',
  severity: 'high',
  grants: 'read and change the indexes of the project',
  rotate: {
    steps: 'Delete the key in the Pinecone console',
    url: 'https://docs.pinecone.io/',
  },
  forms: [{ shape: ['pcsk_', alnum(5, 6), '_', alnum(63)] }],
  equivalents: ['betterleaks:pinecone-api-key.1'],
});
