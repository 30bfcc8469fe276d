import { lowerAlnum } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/kubeadm-token',
  title: 'kubeadm bootstrap token',
  severity: 'critical',
  grants: 'join nodes to the cluster',
  rotate: {
    steps: 'Delete it with `kubeadm token delete`',
    url: 'https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/',
  },
  forms: [
    {
      shape: [lowerAlnum(6), '.', lowerAlnum(16)],
      named: ['--token', 'bootstrap-token', 'bootstraptoken', 'tlsbootstraptoken'],
    },
  ],
  equivalents: [],
});
