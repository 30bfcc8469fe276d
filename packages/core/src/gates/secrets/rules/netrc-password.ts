import { netrcDetector } from '../finders/netrc.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/netrc-password',
  title: 'password of a .netrc',
  severity: 'high',
  grants: 'log in there as that user',
  rotate: {
    steps: 'Change the password or revoke the token',
    url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
  },
  detectors: [netrcDetector],
  commonInTests: true,
  generality: 2,
  samples: (random) => {
    const password = random.text('abcdefghijkmnpqrstuvwxyzABCDEFGH23456789', 16);
    return [
      { path: '.netrc', bad: `machine git.shop.io login robot password ${password}\n` },
      { path: 'Dockerfile', bad: `RUN echo "machine git.shop.io\nlogin robot\npassword ${password}" > ~/.netrc\n` },
      { path: 'Dockerfile', good: 'RUN echo "machine git.shop.io login robot password $GIT_TOKEN" > ~/.netrc\n' },
      { path: 'README', good: 'machine HOST login USER password <your password>\n' },
    ];
  },
  equivalents: ['noseyparker:np.netrc.1', 'kingfisher:kingfisher.netrc.1'],
});
