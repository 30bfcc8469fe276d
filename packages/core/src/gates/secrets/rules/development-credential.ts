import { defineRule } from '../../../model/rule.ts';
import { credentialWord } from '../values/credential-name.ts';
import { natureOf } from '../values/literal.ts';
import { LITERAL_PLACES, spanOfEntry } from '../values/place.ts';

export default defineRule({
  id: 'secrets/development-credential',
  on: 'named-value',
  severity: 'low',
  profiles: ['strict'],
  title: 'A well-known or weak credential is set',
  why: 'Default passwords such as `postgres` or `changeme` are the first that anybody tries. In a set-up for development they are common and mostly harmless, until the file is copied or the port is reachable.',
  remedy:
    'Take the value from outside (`${POSTGRES_PASSWORD:?}`), or see to it that the service is reachable by nobody else.',
  equivalents: [],
  references: ['https://owasp.org/www-project-top-ten/2017/A2_2017-Broken_Authentication'],
  yieldsTo: ['secrets/*', 'dockerfile/secret-in-env'],
  examples: [
    {
      path: 'compose.yaml',
      bad: 'services:\n  db:\n    image: postgres:18\n    environment:\n      POSTGRES_PASSWORD: postgres\n',
    },
    {
      path: 'compose.yaml',
      bad: 'services:\n  db:\n    image: mysql:9\n    environment:\n      - MYSQL_ROOT_PASSWORD=changeme\n',
    },
    {
      path: 'compose.yaml',
      good: 'services:\n  db:\n    image: postgres:18\n    environment:\n      POSTGRES_PASSWORD: ${POSTGRES_PASSWORD}\n',
    },
    {
      path: 'compose.yaml',
      good: 'services:\n  db:\n    image: postgres:18\n    environment:\n      POSTGRES_USER: postgres\n',
    },
  ],
  *check(entry) {
    const { origin, name, value, owner } = entry;
    if (credentialWord(name.value) === undefined || !LITERAL_PLACES.has(origin)) return;
    if (natureOf(value.value) !== 'development') return;
    yield {
      at: spanOfEntry(entry),
      message: `\`${name.value}\` of ${owner} is a default or easily guessed value. Where anybody else can reach the service, set it from outside.`,
      confidence: 'possible',
      identity: `${owner}/${name.value}`,
      redact: [value.span],
    };
  },
});
