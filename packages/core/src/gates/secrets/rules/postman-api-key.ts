import { anyHex } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/postman-api-key',
  title: 'Postman API key',
  severity: 'high',
  grants: 'read collections and environments of the workspace',
  rotate: {
    steps: 'Delete the key under Postman Settings, API keys',
    url: 'https://learning.postman.com/docs/developer/postman-api/authentication/',
  },
  forms: [{ shape: ['PMAK-', anyHex(24), '-', anyHex(34)] }],
  equivalents: [
    'gitleaks:postman-api-token',
    'betterleaks:postman-api-token',
    'noseyparker:np.postman.1',
    'kingfisher:kingfisher.postman.1',
  ],
});
