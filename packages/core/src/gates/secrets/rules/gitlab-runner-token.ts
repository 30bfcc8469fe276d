import { gitlabRoutable } from '../checks/checksums.ts';
import { base64url, digits, lowerAlnum } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/gitlab-runner-token',
  title: 'GitLab runner authentication token',
  severity: 'critical',
  grants: 'register as that runner and receive the jobs and their variables',
  rotate: {
    steps: "Reset the runner's token under CI/CD settings, Runners",
    url: 'https://docs.gitlab.com/security/tokens/',
  },
  forms: [
    { shape: ['glrt-t', digits(1), '_', base64url(27, 300), '.', lowerAlnum(9)], check: gitlabRoutable },
    { shape: ['glrt-t', digits(1), '_', base64url(27, 300), '.01.', lowerAlnum(9)], check: gitlabRoutable },
    { shape: ['glrt-', base64url(20)] },
    { shape: ['GR1348941', base64url(20)] },
  ],
  equivalents: [
    'gitleaks:gitlab-runner-authentication-token',
    'betterleaks:gitlab-runner-authentication-token',
    'gitleaks:gitlab-runner-authentication-token-routable',
    'betterleaks:gitlab-runner-authentication-token-routable',
    'gitleaks:gitlab-rrt',
    'betterleaks:gitlab-rrt',
    'noseyparker:np.gitlab.1',
  ],
});
