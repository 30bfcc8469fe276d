import { letters } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/huggingface-token',
  title: 'Hugging Face token',
  severity: 'high',
  grants: 'read private models and, if the token may write, publish under your name',
  rotate: {
    steps: 'Invalidate the token under Hugging Face Settings, Access Tokens',
    url: 'https://huggingface.co/docs/hub/security-tokens',
  },
  forms: [
    {
      shape: ['hf_', letters(34)],
      equivalents: [
        'gitleaks:huggingface-access-token',
        'betterleaks:huggingface-access-token',
        'noseyparker:np.huggingface.1',
        'kingfisher:kingfisher.huggingface.1',
      ],
    },
    {
      shape: ['api_org_', letters(34)],
      equivalents: ['gitleaks:huggingface-organization-api-token', 'betterleaks:huggingface-organization-api-token'],
    },
  ],
  equivalents: [],
});
