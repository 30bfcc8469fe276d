import { base64url } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/figma-token',
  title: 'Figma personal access token',
  severity: 'high',
  grants: 'read and comment on your design files',
  rotate: {
    steps: 'Revoke the token under Figma Settings, Security',
    url: 'https://help.figma.com/hc/en-us/articles/8085703771159-Manage-personal-access-tokens',
  },
  forms: [{ shape: ['figd_', base64url(38, 42)] }],
  equivalents: ['betterleaks:figma-personal-access-token'],
});
