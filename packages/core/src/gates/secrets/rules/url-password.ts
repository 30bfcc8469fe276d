import { urlCredentialDetector } from '../finders/url-credentials.ts';
import { defineSecretKind } from '../kind.ts';
import { isLoginScheme } from '../values/schemes.ts';

export default defineSecretKind({
  id: 'secrets/url-password',
  title: 'password in a URL',
  severity: 'high',
  grants: 'log in there as that user',
  rotate: {
    steps: 'Change the password',
    url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
  },
  detectors: [urlCredentialDetector(isLoginScheme)],
  commonInTests: true,
  generality: 2,
  samples: (random) => {
    const password = random.text('abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789', 16);
    return [
      { path: 'pip.conf', bad: `index-url = https://ci:${password}@pypi.shop.io/simple\n` },
      { path: 'deploy.sh', bad: `git clone https://robot:${password}@git.shop.io/shop.git\n` },
      { path: 'deploy.sh', good: 'git clone https://robot:$GIT_TOKEN@git.shop.io/shop.git\n' },
      { path: 'deploy.sh', good: 'git clone https://oauth2:<token>@git.shop.io/shop.git\n' },
      { path: 'deploy.sh', good: 'curl http://user:password@localhost:8080/\n' },
      { path: 'index.ts', good: "const url = 'https://unpkg.com/react@18.2.0/umd/react.js';\n", note: 'A version' },
      { path: 'index.ts', good: "const url = 'https://medium.com:443/@author/post';\n", note: 'A path' },
    ];
  },
  equivalents: ['kingfisher:kingfisher.credentials.1', 'kingfisher:kingfisher.uri.1'],
});
