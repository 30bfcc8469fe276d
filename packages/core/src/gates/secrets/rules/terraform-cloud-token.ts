import { alnum, base64url } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/terraform-cloud-token',
  title: 'HCP Terraform API token',
  severity: 'critical',
  grants: 'run plans and read the state, secrets included',
  rotate: {
    steps: 'Delete the token under HCP Terraform User, team or organization settings, Tokens',
    url: 'https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens',
  },
  forms: [{ shape: [alnum(14), '.atlasv1.', base64url(60, 70)] }],
  equivalents: [
    'gitleaks:hashicorp-tf-api-token',
    'betterleaks:hashicorp-tf-api-token',
    'kingfisher:kingfisher.terraform.1',
  ],
});
