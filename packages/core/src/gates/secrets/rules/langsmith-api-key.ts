import { anyHex } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/langsmith-api-key',
  title: 'LangSmith API key',
  severity: 'high',
  grants: 'read traces and datasets of the workspace',
  rotate: {
    steps: 'Delete the key under LangSmith Settings, API keys',
    url: 'https://docs.smith.langchain.com/',
  },
  forms: [{ shape: ['lsv2_pt_', anyHex(32), '_', anyHex(10)] }, { shape: ['lsv2_sk_', anyHex(32), '_', anyHex(10)] }],
  equivalents: ['betterleaks:langchain-langsmith-personal-access-token', 'betterleaks:langchain-langsmith-service-key'],
});
