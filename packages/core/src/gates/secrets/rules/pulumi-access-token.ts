import { hex } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/pulumi-access-token',
  title: 'Pulumi access token',
  severity: 'high',
  grants: 'read stacks, their state and secrets',
  rotate: {
    steps: 'Delete the token under Pulumi Cloud, Access tokens',
    url: 'https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/',
  },
  forms: [{ shape: ['pul-', hex(40)] }],
  equivalents: ['gitleaks:pulumi-api-token', 'betterleaks:pulumi-api-token', 'kingfisher:kingfisher.pulumi.1'],
});
