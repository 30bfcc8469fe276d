import { alnum, base64url, hex } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/gitlab-token',
  title: 'GitLab token',
  severity: 'critical',
  grants: 'use the part of GitLab that the token was made for',
  rotate: {
    steps: "Revoke the token where it was made (GitLab's token overview names the page of each kind)",
    url: 'https://docs.gitlab.com/security/tokens/',
  },
  forms: [
    {
      shape: ['gldt-', base64url(20)],
      equivalents: ['gitleaks:gitlab-deploy-token', 'betterleaks:gitlab-deploy-token'],
    },
    { shape: ['glptt-', hex(40)], equivalents: ['gitleaks:gitlab-ptt', 'betterleaks:gitlab-ptt'] },
    {
      shape: ['glcbt-', alnum(1, 5), '_', base64url(20)],
      equivalents: ['gitleaks:gitlab-cicd-job-token', 'betterleaks:gitlab-cicd-job-token'],
    },
    { shape: ['glft-', base64url(20)], equivalents: ['gitleaks:gitlab-feed-token', 'betterleaks:gitlab-feed-token'] },
    {
      shape: ['glimt-', base64url(25)],
      equivalents: ['gitleaks:gitlab-incoming-mail-token', 'betterleaks:gitlab-incoming-mail-token'],
    },
    {
      shape: ['glagent-', base64url(50)],
      equivalents: ['gitleaks:gitlab-kubernetes-agent-token', 'betterleaks:gitlab-kubernetes-agent-token'],
    },
    { shape: ['glsoat-', base64url(20)], equivalents: ['gitleaks:gitlab-scim-token', 'betterleaks:gitlab-scim-token'] },
    {
      shape: ['gloas-', base64url(64)],
      equivalents: ['gitleaks:gitlab-oauth-app-secret', 'betterleaks:gitlab-oauth-app-secret'],
    },
    {
      shape: ['glffct-', base64url(20)],
      equivalents: ['gitleaks:gitlab-feature-flag-client-token', 'betterleaks:gitlab-feature-flag-client-token'],
    },
  ],
  equivalents: [],
});
