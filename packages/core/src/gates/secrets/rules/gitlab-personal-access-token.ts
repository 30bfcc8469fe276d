import { gitlabRoutable } from '../checks/checksums.ts';
import { base64url, lowerAlnum } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/gitlab-personal-access-token',
  title: 'GitLab access token',
  severity: 'critical',
  grants: 'use GitLab with the scopes of the token',
  rotate: {
    steps: "Revoke the token under GitLab Preferences, Access tokens (or the project's or group's)",
    url: 'https://docs.gitlab.com/user/profile/personal_access_tokens/',
  },
  forms: [
    {
      shape: ['glpat-', base64url(27, 300), '.', lowerAlnum(9)],
      check: gitlabRoutable,
      equivalents: ['gitleaks:gitlab-pat-routable', 'betterleaks:gitlab-pat-routable'],
    },
    {
      shape: ['glpat-', base64url(27, 300), '.01.', lowerAlnum(9)],
      check: gitlabRoutable,
      equivalents: ['betterleaks:gitlab-pat-routable-versioned'],
    },
    {
      shape: ['glpat-', base64url(20)],
      equivalents: [
        'gitleaks:gitlab-pat',
        'betterleaks:gitlab-pat',
        'noseyparker:np.gitlab.2',
        'kingfisher:kingfisher.gitlab.1',
      ],
    },
  ],
  equivalents: [],
});
