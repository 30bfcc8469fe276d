import { urlCredentialDetector } from '../finders/url-credentials.ts';
import { defineSecretKind } from '../kind.ts';
import { isDatabaseScheme } from '../values/schemes.ts';

export default defineSecretKind({
  id: 'secrets/database-url',
  title: 'database password in a URL',
  severity: 'critical',
  grants: 'log in to the database if it can be reached',
  rotate: {
    steps: 'Change the password of the database user',
    url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
  },
  detectors: [urlCredentialDetector(isDatabaseScheme)],
  commonInTests: true,
  generality: 2,
  samples: (random) => {
    const password = random.text('abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789', 16);
    return [
      { path: 'app.env', bad: `DATABASE_URL=postgres://shop:${password}@db.shop.io:5432/shop\n` },
      { path: 'app.env', bad: `MONGO_URL="mongodb+srv://shop:${password}@cluster0.shop.io/shop"\n` },
      { path: 'app.env', bad: `BROKER=amqps://shop:${password}@mq.shop.io//\n` },
      { path: 'app.env', good: 'DATABASE_URL=postgres://shop:${DB_PASSWORD}@db.shop.io/shop\n' },
      {
        path: 'app.env',
        good: 'DATABASE_URL=postgres://postgres:postgres@db:5432/shop\n',
        note: 'A development default',
      },
      { path: 'app.env', good: 'DATABASE_URL=postgres://user:password@host/db\n' },
      { path: 'app.py', good: 'url = f"mysql://{user}:{password}@{host}/{name}"\n' },
      { path: 'app.go', good: 'dsn := fmt.Sprintf("postgres://%s:%s@%s/shop", user, pass, host)\n' },
      {
        path: 'app.env',
        good: `DATABASE_URL=postgres://shop:${password}@db.example.com/shop\n`,
        note: 'A reserved name',
      },
      { path: 'app.env', good: 'DATABASE_URL=postgres://db.shop.io/shop\n' },
    ];
  },
  equivalents: [
    'betterleaks:mongodb-connection-string',
    'noseyparker:np.mongodb.1',
    'noseyparker:np.postgres.1',
    'kingfisher:kingfisher.mongodb.3',
    'kingfisher:kingfisher.mysql.1',
    'kingfisher:kingfisher.postgres.1',
    'kingfisher:kingfisher.uri.1',
  ],
});
