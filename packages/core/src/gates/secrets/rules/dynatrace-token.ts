import { upperAlnum } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/dynatrace-token',
  title: 'Dynatrace API token',
  severity: 'high',
  grants: "read monitoring data with the token's scopes",
  rotate: {
    steps: 'Delete the token under Dynatrace Access tokens',
    url: 'https://docs.dynatrace.com/docs/discover-dynatrace/references/dynatrace-api/basics/dynatrace-api-authentication',
  },
  forms: [{ shape: ['dt0c01.', upperAlnum(24), '.', upperAlnum(64)] }],
  equivalents: [
    'gitleaks:dynatrace-api-token',
    'betterleaks:dynatrace-api-token',
    'noseyparker:np.dynatrace.1',
    'kingfisher:kingfisher.dynatrace.1',
  ],
});
