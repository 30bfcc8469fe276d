import { base64url, digits } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/discord-webhook',
  title: 'Discord webhook URL',
  severity: 'medium',
  grants: 'post messages into your channel',
  rotate: {
    steps: "Delete the webhook under the channel's Integrations",
    url: 'https://discord.com/developers/docs/resources/webhook',
  },
  forms: [
    { shape: ['discord.com/api/webhooks/', digits(17, 20), '/', base64url(60, 80)] },
    { shape: ['discordapp.com/api/webhooks/', digits(17, 20), '/', base64url(60, 80)] },
  ],
  equivalents: ['kingfisher:kingfisher.discord.1'],
});
