import { alnum } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/prefect-api-key',
  title: 'Prefect API key',
  severity: 'high',
  grants: 'run flows and read their results',
  rotate: {
    steps: 'Delete the key under Prefect Cloud API Keys',
    url: 'https://docs.prefect.io/',
  },
  forms: [{ shape: ['pnu_', alnum(36)] }, { shape: ['pnb_', alnum(36)] }],
  equivalents: ['gitleaks:prefect-api-token', 'betterleaks:prefect-api-token', 'kingfisher:kingfisher.prefect.1'],
});
