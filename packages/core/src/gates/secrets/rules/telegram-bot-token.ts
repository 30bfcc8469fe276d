import { base64url, digits } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/telegram-bot-token',
  title: 'Telegram bot token',
  severity: 'high',
  grants: 'read and write as the bot',
  rotate: {
    steps: 'Revoke it with the `/revoke` command of @BotFather',
    url: 'https://core.telegram.org/bots/features#botfather',
  },
  forms: [{ shape: [digits(8, 10), ':AA', base64url(33)] }],
  equivalents: ['noseyparker:np.telegram.1', 'kingfisher:kingfisher.telegram.1'],
});
