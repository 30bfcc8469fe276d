import { composeJwt } from '../checks/jwt.ts';
import { jwtDetector } from '../finders/jwt.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/kubernetes-service-account-token',
  title: 'Kubernetes service account token',
  severity: 'critical',
  grants: 'use the cluster with the rights of the service account',
  rotate: {
    steps:
      'Delete the Secret that holds the token, or recreate the service account when the token was issued by the API',
    url: 'https://kubernetes.io/docs/concepts/security/service-accounts/',
  },
  detectors: [
    jwtDetector(({ payload }) => {
      if (payload['iss'] === 'kubernetes/serviceaccount') return { note: 'It never expires.' };
      return 'kubernetes.io' in payload ? { severity: 'high' } : undefined;
    }),
  ],
  samples: (random) => {
    const signature = random.text('ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789', 342);
    const legacy = { iss: 'kubernetes/serviceaccount', sub: 'system:serviceaccount:ci:deployer' };
    const bound = { iss: 'https://kubernetes.default.svc', 'kubernetes.io': { namespace: 'ci' }, exp: 1_900_000_000 };
    return [
      { path: 'kubeconfig', bad: `    token: ${composeJwt(legacy, signature)}\n` },
      { path: 'kubeconfig', bad: `    token: ${composeJwt(bound, signature)}\n`, note: 'A bound token expires: high' },
      {
        path: 'kubeconfig',
        good: `    token: ${composeJwt({ iss: 'https://login.shop.test' }, signature)}\n`,
        note: 'Another JWT',
      },
      { path: 'kubeconfig', good: '    tokenFile: /var/run/secrets/kubernetes.io/serviceaccount/token\n' },
    ];
  },
  equivalents: ['gitleaks:jwt', 'betterleaks:jwt', 'noseyparker:np.jwt.1', 'kingfisher:kingfisher.jwt.1'],
});
