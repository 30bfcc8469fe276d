import { alnum, digits, hex, upperAlnum } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/slack-webhook',
  title: 'Slack webhook URL',
  severity: 'medium',
  grants: 'post messages into your channel',
  rotate: {
    steps: "Remove the webhook in the app's settings",
    url: 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks/',
  },
  forms: [
    { shape: ['hooks.slack.com/services/T', upperAlnum(8, 12), '/B', upperAlnum(8, 12), '/', alnum(24)] },
    {
      shape: [
        'hooks.slack.com/workflows/T',
        upperAlnum(8, 12),
        '/A',
        upperAlnum(8, 12),
        '/',
        digits(17, 20),
        '/',
        alnum(24),
      ],
    },
    { shape: ['hooks.slack.com/triggers/', upperAlnum(8, 14), '/', digits(10, 16), '/', hex(32)] },
  ],
  equivalents: [
    'gitleaks:slack-webhook-url',
    'betterleaks:slack-webhook-url',
    'noseyparker:np.slack.3',
    'kingfisher:kingfisher.slack.1',
  ],
});
