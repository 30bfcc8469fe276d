import { alnum, anyHex, digits, hex, upperAlnum } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/slack-token',
  title: 'Slack token',
  severity: 'critical',
  grants: "read and write in the workspace with the token's scopes",
  rotate: {
    steps: 'Revoke the token (`auth.revoke`) or reinstall the app',
    url: 'https://docs.slack.dev/authentication/best-practices-for-security/',
  },
  forms: [
    {
      shape: ['xoxb-', digits(9, 14), '-', digits(9, 14), '-', alnum(23, 26)],
      equivalents: [
        'gitleaks:slack-bot-token',
        'betterleaks:slack-bot-token',
        'noseyparker:np.slack.2',
        'kingfisher:kingfisher.slack.2',
      ],
    },
    {
      shape: ['xoxb-', digits(8, 14), '-', alnum(18, 26)],
      equivalents: ['gitleaks:slack-legacy-bot-token', 'betterleaks:slack-legacy-bot-token'],
    },
    {
      shape: ['xoxp-', digits(9, 14), '-', digits(9, 14), '-', digits(9, 14), '-', alnum(28, 34)],
      equivalents: [
        'gitleaks:slack-user-token',
        'betterleaks:slack-user-token',
        'noseyparker:np.slack.4',
        'kingfisher:kingfisher.slack.4',
      ],
    },
    {
      shape: ['xoxe.xoxp-', digits(1), '-', alnum(163, 166)],
      severity: 'high',
      equivalents: ['gitleaks:slack-config-access-token', 'betterleaks:slack-config-access-token'],
    },
    {
      shape: ['xoxe-', digits(1), '-', alnum(146)],
      severity: 'high',
      equivalents: ['gitleaks:slack-config-refresh-token', 'betterleaks:slack-config-refresh-token'],
    },
    {
      shape: ['xapp-', digits(1), '-', upperAlnum(9, 14), '-', digits(9, 14), '-', hex(64)],
      equivalents: ['gitleaks:slack-app-token', 'betterleaks:slack-app-token', 'noseyparker:np.slack.5'],
    },
    {
      shape: ['xoxc-', digits(9, 15), '-', digits(9, 15), '-', digits(9, 15), '-', hex(64)],
      severity: 'high',
      equivalents: ['betterleaks:slack-session-token'],
    },
    {
      shape: ['xoxs-', digits(9, 14), '-', digits(9, 14), '-', digits(9, 14), '-', anyHex(10, 64)],
      severity: 'high',
      equivalents: ['gitleaks:slack-legacy-token', 'betterleaks:slack-legacy-token'],
    },
    {
      shape: ['xoxa-', digits(1), '-', alnum(20, 48)],
      severity: 'high',
      equivalents: ['gitleaks:slack-legacy-workspace-token', 'betterleaks:slack-legacy-workspace-token'],
    },
  ],
  equivalents: [],
});
