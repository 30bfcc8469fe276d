import { alnum, hex } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/circleci-token',
  title: 'CircleCI personal API token',
  severity: 'high',
  grants: 'run and read pipelines, and read what they may',
  rotate: {
    steps: 'Revoke the token under CircleCI User Settings, Personal API Tokens',
    url: 'https://circleci.com/docs/managing-api-tokens/',
  },
  forms: [{ shape: ['CCIPAT_', alnum(22), '_', hex(40)] }],
  equivalents: ['betterleaks:circleci-personal-token', 'kingfisher:kingfisher.circleci.1'],
});
