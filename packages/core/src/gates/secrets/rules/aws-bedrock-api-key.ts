import { bedrockKey } from '../checks/structures.ts';
import { base64, padding } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/aws-bedrock-api-key',
  title: 'Amazon Bedrock API key',
  severity: 'critical',
  grants: 'run models at your cost',
  rotate: {
    steps: "Delete the key in the Bedrock console or in IAM, under the user's service-specific credentials",
    url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html',
  },
  forms: [{ shape: ['ABSK', base64(109, 269), padding], check: bedrockKey }],
  equivalents: ['gitleaks:aws-amazon-bedrock-api-key-long-lived', 'betterleaks:aws-amazon-bedrock-api-key-long-lived'],
});
