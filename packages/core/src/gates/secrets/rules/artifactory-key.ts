import { alnum } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/artifactory-key',
  title: 'JFrog Artifactory key',
  severity: 'critical',
  grants: 'pull from and push to the repositories',
  rotate: {
    steps: 'Revoke the key or token in the JFrog Platform',
    url: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens',
  },
  forms: [
    {
      shape: ['AKCp', alnum(69)],
      equivalents: [
        'gitleaks:artifactory-api-key',
        'betterleaks:artifactory-api-key',
        'noseyparker:np.artifactory.1',
        'kingfisher:kingfisher.artifactory.1',
      ],
    },
    {
      shape: ['cmVmdGtuOj', alnum(54)],
      equivalents: ['gitleaks:artifactory-reference-token', 'betterleaks:artifactory-reference-token'],
    },
  ],
  equivalents: [],
});
