import { digits, hex } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/databricks-token',
  title: 'Databricks token',
  severity: 'critical',
  grants: 'run jobs and read data in the workspace',
  rotate: {
    steps: 'Revoke the token under Databricks Settings, Developer, Access tokens',
    url: 'https://docs.databricks.com/aws/en/dev-tools/auth/pat',
  },
  forms: [{ shape: ['dapi', hex(32), '-', digits(1)] }, { shape: ['dapi', hex(32)] }],
  equivalents: [
    'gitleaks:databricks-api-token',
    'betterleaks:databricks-api-token',
    'noseyparker:np.databricks.1',
    'kingfisher:kingfisher.databricks.1',
  ],
});
