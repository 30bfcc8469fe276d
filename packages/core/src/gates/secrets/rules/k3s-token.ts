import { alnum, hex } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/k3s-token',
  title: 'K3s cluster token',
  severity: 'critical',
  grants: 'join nodes to the cluster, as server or agent',
  rotate: {
    steps: 'Rotate it with `k3s token rotate`',
    url: 'https://docs.k3s.io/cli/token',
  },
  forms: [
    { shape: ['K10', hex(64), '::server:', alnum(16, 64)] },
    { shape: ['K10', hex(64), '::node:', alnum(16, 64)] },
  ],
  equivalents: [],
});
