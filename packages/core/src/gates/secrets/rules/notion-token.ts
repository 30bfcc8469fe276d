import { alnum, digits } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/notion-token',
  title: 'Notion integration token',
  severity: 'high',
  grants: 'read and change the pages shared with the integration',
  rotate: {
    steps: "Refresh the secret on the integration's page",
    url: 'https://developers.notion.com/docs/authorization',
  },
  forms: [{ shape: ['ntn_', digits(11), alnum(35)] }],
  equivalents: ['gitleaks:notion-api-token', 'betterleaks:notion-api-token', 'kingfisher:kingfisher.notion.1'],
});
