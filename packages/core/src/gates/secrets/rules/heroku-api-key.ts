import { base64url, uuid } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/heroku-api-key',
  title: 'Heroku API key',
  severity: 'high',
  grants: 'deploy to your apps and read their configuration',
  rotate: {
    steps: 'Regenerate the key under Heroku Account settings',
    url: 'https://devcenter.heroku.com/articles/authentication',
  },
  forms: [
    { shape: ['HRKU-AA', base64url(58)], equivalents: ['gitleaks:heroku-api-key-v2', 'betterleaks:heroku-api-key-v2'] },
    {
      shape: [...uuid],
      named: ['heroku_api_key', 'heroku_api_token', 'heroku_key', 'herokuapikey'],
      equivalents: [
        'gitleaks:heroku-api-key',
        'betterleaks:heroku-api-key',
        'noseyparker:np.heroku.1',
        'kingfisher:kingfisher.heroku.1',
      ],
    },
  ],
  equivalents: [],
});
