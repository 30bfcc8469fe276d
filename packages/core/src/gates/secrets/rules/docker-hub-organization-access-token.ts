import { base64url } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/docker-hub-organization-access-token',
  title: 'Docker Hub organization access token',
  severity: 'critical',
  grants: 'pull and push images of the organization',
  rotate: {
    steps: "Delete the token under the organization's Access tokens in Docker Home",
    url: 'https://docs.docker.com/enterprise/security/access-tokens/',
  },
  forms: [{ shape: ['dckr_oat_', base64url(32)] }],
  equivalents: ['betterleaks:dockerhub-organization-access-token'],
});
