import { alnum, base64url } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/openai-api-key',
  title: 'OpenAI API key',
  severity: 'critical',
  grants: 'use models at your cost and read what the project keeps',
  rotate: {
    steps: 'Delete the key under OpenAI API keys',
    url: 'https://help.openai.com/en/articles/5112595-best-practices-for-api-key-safety',
  },
  forms: [
    ...['proj', 'svcacct', 'admin'].flatMap((name) =>
      [20, 58, 74].map((length) => ({ shape: [`sk-${name}-`, base64url(length), 'T3BlbkFJ', base64url(length)] })),
    ),
    { shape: ['sk-', alnum(20), 'T3BlbkFJ', alnum(20)] },
  ],
  equivalents: [
    'gitleaks:openai-api-key',
    'betterleaks:openai-api-key',
    'noseyparker:np.openai.1',
    'kingfisher:kingfisher.openai.1',
  ],
});
