import { anyHex, base64url, upperAlnum } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/new-relic-key',
  title: 'New Relic key',
  severity: 'high',
  grants: 'read or write telemetry of the account',
  rotate: {
    steps: 'Delete the key under New Relic API keys',
    url: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
  },
  forms: [
    {
      shape: ['NRAK-', upperAlnum(27)],
      equivalents: ['gitleaks:new-relic-user-api-key', 'betterleaks:new-relic-user-api-key'],
    },
    {
      shape: ['NRII-', base64url(32)],
      severity: 'medium',
      equivalents: ['gitleaks:new-relic-insert-key', 'betterleaks:new-relic-insert-key'],
    },
    { shape: ['NRIQ-', base64url(32)], severity: 'medium' },
    {
      shape: ['NRJS-', anyHex(19)],
      severity: 'low',
      equivalents: ['gitleaks:new-relic-browser-api-token', 'betterleaks:new-relic-browser-api-token'],
    },
  ],
  equivalents: ['kingfisher:kingfisher.newrelic.1'],
});
