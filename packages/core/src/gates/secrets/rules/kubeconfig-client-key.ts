import { encodeBase64 } from '../checks/base64.ts';
import { base64KeyDetector } from '../finders/base64-key.ts';
import { defineSecretKind } from '../kind.ts';
import { drawPem } from '../samples/private-key.ts';

export default defineSecretKind({
  id: 'secrets/kubeconfig-client-key',
  title: 'client key of a kubeconfig',
  severity: 'critical',
  grants: 'use the cluster as that user; client certificates cannot be revoked one by one',
  rotate: {
    steps:
      "Take the rights from the certificate's user and groups, or rotate the cluster's CA, and issue a new certificate",
    url: 'https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/',
  },
  detectors: [base64KeyDetector(['client-key-data'])],
  samples: (random) => [
    {
      path: 'kubeconfig',
      bad: `users:\n- name: admin\n  user:\n    client-key-data: ${encodeBase64(drawPem(random))}\n`,
    },
    { path: 'kubeconfig', good: 'users:\n- name: admin\n  user:\n    client-key: /etc/kubernetes/pki/admin.key\n' },
    { path: 'kubeconfig', good: `    client-key-data: ${encodeBase64('REDACTED')}\n`, note: '`kubectl config view`' },
    { path: 'kubeconfig', good: '    client-key-data: REDACTED\n' },
  ],
  equivalents: ['noseyparker:np.kubernetes.2'],
});
