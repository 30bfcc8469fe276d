import { serviceAccountDetector } from '../finders/service-account.ts';
import { defineSecretKind } from '../kind.ts';
import { drawPem } from '../samples/private-key.ts';

export default defineSecretKind({
  id: 'secrets/gcp-service-account-key',
  title: 'Google Cloud service account key',
  severity: 'critical',
  grants: 'act as the service account with all of its roles',
  rotate: {
    steps: 'Delete the key under IAM, Service accounts, Keys, and prefer workload identity to keys',
    url: 'https://cloud.google.com/iam/docs/keys-create-delete',
  },
  detectors: [serviceAccountDetector],
  commonInTests: true,
  samples: (random) => {
    const account = {
      type: 'service_account',
      private_key: drawPem(random),
      client_email: 'build@shop-prod.iam.gserviceaccount.com',
    };
    return [
      { path: 'credentials.json', bad: JSON.stringify(account, undefined, 2) },
      { path: 'secret.yaml', bad: `key.json: ${JSON.stringify(JSON.stringify(account))}\n`, note: 'JSON in a string' },
      { path: 'credentials.json', good: JSON.stringify({ ...account, private_key: '${PRIVATE_KEY}' }) },
      { path: 'credentials.json', good: JSON.stringify({ type: 'authorized_user', private_key: 'none' }) },
    ];
  },
  equivalents: ['gitleaks:gcp-service-account', 'betterleaks:gcp-service-account', 'kingfisher:kingfisher.gcp.1'],
});
