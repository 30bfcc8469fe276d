import { atlassianChecksum } from '../checks/checksums.ts';
import { base64url, upperHex } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/atlassian-api-token',
  title: 'Atlassian API token',
  severity: 'critical',
  grants: 'use Jira, Confluence and Bitbucket as its owner',
  rotate: {
    steps: 'Revoke the token under Atlassian account, Security, API tokens',
    url: 'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
  },
  forms: [{ shape: ['ATATT3xFfGF0', base64url(171, 220), '=', upperHex(8)], check: atlassianChecksum }],
  equivalents: [
    'gitleaks:atlassian-api-token',
    'betterleaks:atlassian-api-token',
    'noseyparker:np.atlassian.1',
    'kingfisher:kingfisher.atlassian.1',
  ],
});
