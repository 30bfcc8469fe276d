import { base64url } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/mongodb-atlas-service-account-secret',
  title: 'MongoDB Atlas service account secret',
  severity: 'critical',
  grants: 'manage the Atlas organisation or project',
  rotate: {
    steps: "Revoke the secret on the service account's page in Atlas",
    url: 'https://www.mongodb.com/docs/atlas/api/service-accounts-overview/',
  },
  forms: [{ shape: ['mdb_sa_sk_', base64url(40)] }],
  equivalents: ['betterleaks:mongodb-atlas-service-account-secret'],
});
