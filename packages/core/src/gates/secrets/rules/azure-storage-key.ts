import { base64OfBytes } from '../checks/structures.ts';
import { base64 } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/azure-storage-key',
  title: 'Azure storage account key',
  severity: 'critical',
  grants: 'read, change and delete everything in the storage account',
  rotate: {
    steps: "Rotate the key under the storage account's Access keys",
    url: 'https://learn.microsoft.com/en-us/azure/storage/common/storage-account-keys-manage',
  },
  forms: [
    {
      shape: [base64(86), '=='],
      check: base64OfBytes(64),
      named: ['AccountKey', 'storage_key', 'storagekey', 'storage_account_key', 'storage_access_key'],
    },
  ],
  equivalents: ['betterleaks:azure-storage-account-key', 'noseyparker:np.azure.1', 'kingfisher:kingfisher.azure.1'],
});
