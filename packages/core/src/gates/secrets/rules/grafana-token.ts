import { grafanaChecksum } from '../checks/checksums.ts';
import { base64Json } from '../checks/structures.ts';
import { alnum, base64, hex, padding } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/grafana-token',
  title: 'Grafana token',
  severity: 'high',
  grants: "read dashboards and data sources with the token's role",
  rotate: {
    steps: "Delete the token on its service account's page",
    url: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
  },
  forms: [
    {
      shape: ['glsa_', alnum(32), '_', hex(8)],
      check: grafanaChecksum,
      equivalents: [
        'gitleaks:grafana-service-account-token',
        'betterleaks:grafana-service-account-token',
        'noseyparker:np.grafana.3',
        'kingfisher:kingfisher.grafana.3',
      ],
    },
    {
      shape: ['glc_eyJ', base64(40, 400), padding],
      check: base64Json('glc_', ['o', 'n', 'k']),
      equivalents: [
        'gitleaks:grafana-cloud-api-token',
        'betterleaks:grafana-cloud-api-token',
        'noseyparker:np.grafana.2',
        'kingfisher:kingfisher.grafana.2',
      ],
    },
    {
      shape: ['eyJrIjoi', base64(40, 380), padding],
      check: base64Json('', ['k', 'n', 'id']),
      equivalents: [
        'gitleaks:grafana-api-key',
        'betterleaks:grafana-api-key',
        'noseyparker:np.grafana.1',
        'kingfisher:kingfisher.grafana.1',
      ],
    },
  ],
  equivalents: [],
});
