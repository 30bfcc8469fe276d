import { alnum, hex } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/airtable-token',
  title: 'Airtable personal access token',
  severity: 'high',
  grants: 'read and change the bases that it was made for',
  rotate: {
    steps: 'Delete the token in the Airtable Builder hub',
    url: 'https://airtable.com/developers/web/api/authentication',
  },
  forms: [{ shape: ['pat', alnum(14), '.', hex(64)] }],
  equivalents: [
    'gitleaks:airtable-personnal-access-token',
    'betterleaks:airtable-personnal-access-token',
    'kingfisher:kingfisher.airtable.2',
  ],
});
