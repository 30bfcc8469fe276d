import { base64OfBytes } from '../checks/structures.ts';
import { base64 } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/azure-shared-access-key',
  title: 'Azure shared access key',
  severity: 'critical',
  grants: 'send to and receive from the namespace or hub',
  rotate: {
    steps: 'Regenerate the key of the shared access policy',
    url: 'https://learn.microsoft.com/en-us/azure/service-bus-messaging/service-bus-sas',
  },
  forms: [{ shape: [base64(43), '='], check: base64OfBytes(32), named: ['SharedAccessKey'] }],
  equivalents: ['betterleaks:azure-servicebus-connection-string'],
});
