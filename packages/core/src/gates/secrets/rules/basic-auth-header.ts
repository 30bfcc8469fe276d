import { encodeBase64 } from '../checks/base64.ts';
import { basicAuthDetector } from '../finders/basic-auth.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/basic-auth-header',
  title: 'user name and password in an Authorization header',
  severity: 'high',
  grants: 'log in there as that user; base64 is no encryption',
  rotate: {
    steps: 'Change the password or revoke the token',
    url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
  },
  detectors: [basicAuthDetector],
  commonInTests: true,
  generality: 2,
  samples: (random) => {
    const login = encodeBase64(`robot:${random.text('abcdefghijkmnpqrstuvwxyzABCDEFGH23456789', 16)}`);
    return [
      { path: 'deploy.sh', bad: `curl -H "Authorization: Basic ${login}" https://ci.shop.io/\n` },
      { path: 'client.ts', bad: `const headers = { 'Authorization': 'Basic ${login}' };\n` },
      { path: 'client.ts', good: "const headers = { Authorization: 'Basic ' + btoa(`${user}:${password}`) };\n" },
      { path: 'deploy.sh', good: 'curl -H "Authorization: Basic $TOKEN" https://ci.shop.io/\n' },
      {
        path: 'deploy.sh',
        good: `curl -H "Authorization: Basic ${encodeBase64('user:password')}" https://ci.shop.io/\n`,
      },
      { path: 'README', good: 'Basic authentication is explained below.\n' },
    ];
  },
  equivalents: ['noseyparker:np.http.1'],
});
