import { defineRule } from '../../../model/rule.ts';
import { credentialWord } from '../values/credential-name.ts';
import { natureOf } from '../values/literal.ts';
import { LITERAL_PLACES, spanOfEntry } from '../values/place.ts';
import { seededRandom } from '../engine/random.ts';

const random = seededRandom('secrets/literal-credential');
const password = random.text('abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789', 18);

export default defineRule({
  id: 'secrets/literal-credential',
  on: 'named-value',
  severity: 'high',
  profiles: ['default'],
  title: 'A credential is written where it is used',
  why: 'Whoever can read the repository has the credential, and everybody who can inspect the container or image sees it too. It cannot be changed without a commit, and the history keeps it.',
  remedy:
    'Change the credential, then take it from where it belongs: a Compose or Swarm secret, `valueFrom.secretKeyRef`, a build secret, `secrets.*` of a workflow. Purge the old one from the history.',
  equivalents: ['gitleaks:generic-api-key', 'betterleaks:generic-api-key'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html'],
  yieldsTo: ['secrets/*', '!secrets/development-credential'],
  examples: [
    {
      path: 'compose.yaml',
      bad: `services:\n  db:\n    image: postgres:18\n    environment:\n      POSTGRES_PASSWORD: ${password}\n`,
    },
    {
      path: 'deployment.yaml',
      bad: `apiVersion: v1\nkind: Pod\nmetadata: {name: shop}\nspec:\n  containers:\n    - name: app\n      image: shop:1\n      env:\n        - name: API_TOKEN\n          value: ${password}\n`,
    },
    {
      path: 'compose.yaml',
      good: 'services:\n  db:\n    image: postgres:18\n    environment:\n      POSTGRES_PASSWORD: ${POSTGRES_PASSWORD}\n',
    },
    {
      path: 'compose.yaml',
      good: 'services:\n  db:\n    image: postgres:18\n    environment:\n      POSTGRES_PASSWORD_FILE: /run/secrets/db\n',
    },
    {
      path: 'compose.yaml',
      good: 'services:\n  db:\n    image: mysql:9\n    environment:\n      MYSQL_RANDOM_ROOT_PASSWORD: "yes"\n',
    },
    {
      path: 'compose.yaml',
      good: 'services:\n  db:\n    image: postgres:18\n    environment:\n      POSTGRES_PASSWORD: postgres\n',
      note: 'Known to everybody: another rule',
    },
    {
      path: 'deployment.yaml',
      good: 'apiVersion: v1\nkind: Pod\nmetadata: {name: shop}\nspec:\n  containers:\n    - name: app\n      image: shop:1\n      env:\n        - name: API_TOKEN\n          valueFrom: {secretKeyRef: {name: shop, key: token}}\n',
    },
  ],
  *check(entry) {
    const { origin, name, value, owner } = entry;
    const word = credentialWord(name.value);
    if (word === undefined || !LITERAL_PLACES.has(origin) || natureOf(value.value) !== 'credential') return;
    yield {
      at: spanOfEntry(entry),
      message: `\`${name.value}\` of ${owner} is a literal ${word}: whoever can read this file or inspect what is made of it has it. Change it, keep the new one in ${LITERAL_PLACES.get(origin) ?? ''}, and purge the old one from the history.`,
      confidence: 'likely',
      identity: `${owner}/${name.value}`,
      redact: [value.span],
    };
  },
});
