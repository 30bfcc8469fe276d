import { hex } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/sourcegraph-token',
  title: 'Sourcegraph access token',
  severity: 'high',
  grants: 'read the code of the instance',
  rotate: {
    steps: 'Delete the token under Sourcegraph Settings, Access tokens',
    url: 'https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token',
  },
  forms: [{ shape: ['sgp_', hex(16), '_', hex(40)] }, { shape: ['sgp_local_', hex(40)] }, { shape: ['sgp_', hex(40)] }],
  equivalents: [
    'gitleaks:sourcegraph-access-token',
    'betterleaks:sourcegraph-access-token',
    'noseyparker:np.sourcegraph.1',
    'kingfisher:kingfisher.sourcegraph.1',
  ],
});
