import { defineRule } from '../../../model/rule.ts';
import { encodeBase64 } from '../checks/base64.ts';
import { seededRandom } from '../engine/random.ts';
import { decodeSecretValue, isSecretEntry } from '../values/kubernetes-secret.ts';
import { spanOfEntry } from '../values/place.ts';

const random = seededRandom('secrets/kubernetes-secret-in-git');
const password = random.text('abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789', 18);
const secret = (field: string): string =>
  `apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\n  namespace: shop\n${field}`;

export default defineRule({
  id: 'secrets/kubernetes-secret-in-git',
  on: 'named-value',
  severity: 'high',
  profiles: ['default'],
  title: 'A Kubernetes Secret is committed in the clear',
  why: 'The base64 of `data` is an encoding and no encryption: whoever can read the repository, and every system that deploys from it, has the secret. The history keeps it after the file is gone.',
  remedy:
    'Change the secret. Commit it encrypted (Sealed Secrets, SOPS) or only a reference to it (External Secrets Operator, Secrets Store CSI driver), and purge the old one from the history.',
  equivalents: ['gitleaks:kubernetes-secret-yaml', 'betterleaks:kubernetes-secret-yaml', 'noseyparker:np.kubernetes.1'],
  references: [
    'https://kubernetes.io/docs/concepts/security/secrets-good-practices/',
    'https://kubernetes.io/docs/concepts/configuration/secret/',
  ],
  yieldsTo: ['secrets/*'],
  examples: [
    { path: 'secret.yaml', bad: secret(`stringData:\n  password: ${password}\n`) },
    { path: 'secret.yaml', bad: secret(`data:\n  password: ${encodeBase64(password)}\n`) },
    { path: 'secret.yaml', good: secret('stringData:\n  password: ${DB_PASSWORD}\n') },
    { path: 'secret.yaml', good: secret('data:\n  username: c2hvcA==\n'), note: 'A user name' },
    {
      path: 'secret.yaml',
      good: secret('stringData:\n  password: ENC[AES256_GCM,data:4kRZ,iv:b9x,tag:d3,type:str]\n'),
      note: 'SOPS',
    },
    {
      path: 'secret.yaml',
      good: secret('stringData:\n  password: <path:kv/data/db#password>\n'),
      note: 'Argo CD Vault plugin',
    },
    {
      path: 'secret.yaml',
      good: `apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: {name: db}\nspec:\n  encryptedData:\n    password: ${encodeBase64(random.bytes(90))}\n`,
    },
  ],
  *check(entry) {
    const { origin, name, value, owner } = entry;
    if (origin !== 'kubernetes-secret' && origin !== 'kubernetes-secret-base64') return;
    const text = origin === 'kubernetes-secret' ? value.value : decodeSecretValue(value.value);
    if (text === undefined || !isSecretEntry(name.value, text)) return;
    const encoding = origin === 'kubernetes-secret' ? 'in the clear' : 'in base64, which is no encryption';
    yield {
      at: spanOfEntry(entry),
      message: `${owner} keeps \`${name.value}\` ${encoding}: whoever can read this file has it. Change it, commit it only encrypted (SOPS, Sealed Secrets) or as a reference (External Secrets), and purge the old one from the history.`,
      confidence: 'likely',
      identity: `${owner}/${name.value}`,
      redact: [value.span],
    };
  },
});
