import { alnumAnd } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/npmrc-credential',
  title: 'registry credential of an .npmrc',
  severity: 'critical',
  grants: 'install from the registry and publish to it',
  rotate: {
    steps: 'Revoke the token or change the password at the registry',
    url: 'https://docs.npmjs.com/cli/v11/configuring-npm/npmrc',
  },
  forms: [{ shape: [alnumAnd('-_.=+/', 16, 500)], named: [':_authToken', ':_password', ':_auth'] }],
  generality: 2,
  equivalents: [],
});
