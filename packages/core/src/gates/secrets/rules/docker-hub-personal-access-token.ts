import { base64url } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/docker-hub-personal-access-token',
  title: 'Docker Hub personal access token',
  severity: 'critical',
  grants: 'pull your private images and, if the token may write, push new ones under your tags',
  rotate: {
    steps: 'Delete the token under Docker Account settings, Personal access tokens',
    url: 'https://docs.docker.com/security/access-tokens/',
  },
  forms: [{ shape: ['dckr_pat_', base64url(27)] }],
  equivalents: [
    'betterleaks:dockerhub-personal-access-token',
    'noseyparker:np.dockerhub.1',
    'kingfisher:kingfisher.dockerhub.1',
  ],
});
