import { discordToken } from '../checks/structures.ts';
import { base64url } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/discord-bot-token',
  title: 'Discord bot token',
  severity: 'high',
  grants: 'act as the bot in every server it is in',
  rotate: {
    steps: 'Reset the token under Discord Developer Portal, Bot',
    url: 'https://discord.com/developers/docs/reference#authentication',
  },
  forms: [
    {
      shape: [base64url(23, 28), '.', base64url(6), '.', base64url(27, 38)],
      check: discordToken,
      named: ['discord', 'bot_token', 'bottoken'],
    },
  ],
  equivalents: ['kingfisher:kingfisher.discord.2'],
});
