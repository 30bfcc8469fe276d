import { hex } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/digitalocean-token',
  title: 'DigitalOcean token',
  severity: 'critical',
  grants: 'manage droplets, databases and clusters of the account',
  rotate: {
    steps: 'Delete the token under DigitalOcean API, Tokens',
    url: 'https://docs.digitalocean.com/reference/api/create-personal-access-token/',
  },
  forms: [
    {
      shape: ['dop_v1_', hex(64)],
      equivalents: [
        'gitleaks:digitalocean-pat',
        'betterleaks:digitalocean-pat',
        'noseyparker:np.digitalocean.2',
        'kingfisher:kingfisher.digitalocean.2',
      ],
    },
    {
      shape: ['doo_v1_', hex(64)],
      equivalents: [
        'gitleaks:digitalocean-access-token',
        'betterleaks:digitalocean-access-token',
        'noseyparker:np.digitalocean.1',
        'kingfisher:kingfisher.digitalocean.1',
      ],
    },
    {
      shape: ['dor_v1_', hex(64)],
      equivalents: [
        'gitleaks:digitalocean-refresh-token',
        'betterleaks:digitalocean-refresh-token',
        'noseyparker:np.digitalocean.3',
        'kingfisher:kingfisher.digitalocean.3',
      ],
    },
  ],
  equivalents: [],
});
