import { alnumAnd } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/planetscale-credential',
  title: 'PlanetScale credential',
  severity: 'critical',
  grants: 'read and change the database',
  rotate: {
    steps: 'Delete the password or service token in the PlanetScale dashboard',
    url: 'https://planetscale.com/docs/concepts/connection-strings',
  },
  forms: [
    {
      shape: ['pscale_tkn_', alnumAnd('-.=_', 32, 64)],
      equivalents: ['gitleaks:planetscale-api-token', 'betterleaks:planetscale-api-token'],
    },
    {
      shape: ['pscale_oauth_', alnumAnd('-.=_', 32, 64)],
      equivalents: ['gitleaks:planetscale-oauth-token', 'betterleaks:planetscale-oauth-token'],
    },
    {
      shape: ['pscale_pw_', alnumAnd('-.=_', 32, 64)],
      equivalents: ['gitleaks:planetscale-password', 'betterleaks:planetscale-password'],
    },
  ],
  equivalents: ['kingfisher:kingfisher.planetscale.1', 'kingfisher:kingfisher.planetscale.2'],
});
