import { base64url } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/contentful-token',
  title: 'Contentful management token',
  severity: 'high',
  grants: 'change the content of the space',
  rotate: {
    steps: 'Revoke the token under Contentful Account settings',
    url: 'https://www.contentful.com/developers/docs/references/authentication/',
  },
  forms: [{ shape: ['CFPAT-', base64url(43)] }],
  equivalents: [],
});
