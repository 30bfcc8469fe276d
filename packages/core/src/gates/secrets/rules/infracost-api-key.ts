import { alnum } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/infracost-api-key',
  title: 'Infracost API key',
  severity: 'medium',
  grants: "use Infracost in your organisation's name",
  rotate: {
    steps: 'Rotate the key under Infracost Org Settings',
    url: 'https://www.infracost.io/docs/',
  },
  forms: [{ shape: ['ico-', alnum(32)] }],
  equivalents: ['gitleaks:infracost-api-token', 'betterleaks:infracost-api-token'],
});
