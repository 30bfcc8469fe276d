import { alnumAnd } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/typeform-token',
  title: 'Typeform personal token',
  severity: 'high',
  grants: 'read forms and their answers',
  rotate: {
    steps: 'Delete the token under Typeform Account, Personal tokens',
    url: 'https://www.typeform.com/developers/get-started/personal-access-token/',
  },
  forms: [{ shape: ['tfp_', alnumAnd('-.=_', 59)] }],
  equivalents: ['gitleaks:typeform-api-token', 'betterleaks:typeform-api-token', 'kingfisher:kingfisher.typeform.1'],
});
