import { hex } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/sonarqube-token',
  title: 'SonarQube token',
  severity: 'high',
  grants: 'run analyses and read the code that was analysed',
  rotate: {
    steps: 'Revoke the token under SonarQube My Account, Security',
    url: 'https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens/',
  },
  forms: [{ shape: ['squ_', hex(40)] }, { shape: ['sqp_', hex(40)] }, { shape: ['sqa_', hex(40)] }],
  equivalents: [
    'gitleaks:sonar-api-token',
    'betterleaks:sonar-api-token',
    'noseyparker:np.sonarqube.1',
    'kingfisher:kingfisher.sonarqube.1',
  ],
});
