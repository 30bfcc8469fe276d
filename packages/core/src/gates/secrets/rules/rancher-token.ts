import { lowerAlnum } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/rancher-token',
  title: 'Rancher API token',
  severity: 'critical',
  grants: 'manage the clusters that its user may',
  rotate: {
    steps: 'Delete the key under Rancher Account and API Keys',
    url: 'https://ranchermanager.docs.rancher.com/reference-guides/user-settings/api-keys',
  },
  forms: [
    { shape: ['token-', lowerAlnum(5), ':', lowerAlnum(54)] },
    { shape: ['kubeconfig-user-', lowerAlnum(5, 16), ':', lowerAlnum(54)] },
  ],
  equivalents: [],
});
