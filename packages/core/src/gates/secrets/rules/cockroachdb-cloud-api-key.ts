import { alnum } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/cockroachdb-cloud-api-key',
  title: 'CockroachDB Cloud API key',
  severity: 'critical',
  grants: 'manage the clusters of the organisation',
  rotate: {
    steps: "Delete the key on the service account's page",
    url: 'https://www.cockroachlabs.com/docs/cockroachcloud/managing-access',
  },
  forms: [{ shape: ['CCDB1_', alnum(22), '_', alnum(40)] }],
  equivalents: ['betterleaks:cockroachlabs-cloud-api-key'],
});
