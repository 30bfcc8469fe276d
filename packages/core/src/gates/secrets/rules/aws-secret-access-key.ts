import { base64 } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/aws-secret-access-key',
  title: 'AWS secret access key',
  severity: 'critical',
  grants: 'call AWS with the permissions of its user',
  rotate: {
    steps: 'Deactivate and delete the key in IAM after its user has a new one',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
  },
  forms: [
    {
      shape: [base64(40)],
      named: ['aws_secret_access_key', 'aws_secret_key', 'secret_access_key', 'secretaccesskey', 'awssecretkey'],
    },
  ],
  equivalents: ['betterleaks:aws-secret-access-key', 'noseyparker:np.aws.2', 'kingfisher:kingfisher.aws.2'],
});
