import { lowerAlnum } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/buildkite-token',
  title: 'Buildkite API access token',
  severity: 'high',
  grants: 'run and read pipelines',
  rotate: {
    steps: 'Revoke the token under Buildkite Personal Settings, API Access Tokens',
    url: 'https://buildkite.com/docs/apis/managing-api-tokens',
  },
  forms: [{ shape: ['bkua_', lowerAlnum(40)] }, { shape: ['bkua_', lowerAlnum(53)] }],
  equivalents: ['betterleaks:buildkite-user-access-token', 'kingfisher:kingfisher.buildkite.1'],
});
