import { lowerAlnum } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/clojars-token',
  title: 'Clojars deploy token',
  severity: 'critical',
  grants: 'publish releases of your libraries',
  rotate: {
    steps: 'Disable the token under Clojars Deploy Tokens',
    url: 'https://github.com/clojars/clojars-web/wiki/Deploy-Tokens',
  },
  forms: [{ shape: ['CLOJARS_', lowerAlnum(60)] }],
  equivalents: ['gitleaks:clojars-api-token', 'betterleaks:clojars-api-token'],
});
