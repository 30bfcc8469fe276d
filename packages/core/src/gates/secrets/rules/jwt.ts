import { composeJwt } from '../checks/jwt.ts';
import { jwtDetector } from '../finders/jwt.ts';
import { defineSecretKind } from '../kind.ts';

/** Claims of RFC 7519, section 4.1, and of OAuth of which a token that opens something has at least one. */
const REGISTERED = [
  'iss',
  'sub',
  'aud',
  'exp',
  'jti',
  'scope',
  'scp',
  'role',
  'roles',
  'client_id',
  'uid',
  'user_id',
  'email',
];

export default defineSecretKind({
  id: 'secrets/jwt',
  title: 'JSON Web Token',
  severity: 'high',
  grants: 'be taken for its subject until it expires',
  rotate: {
    steps: 'End the session or revoke the grant that it came from, or change the key that signed it',
    url: 'https://cheatsheetseries.owasp.org/cheatsheets/JSON_Web_Token_for_Java_Cheat_Sheet.html',
  },
  detectors: [
    jwtDetector(({ header, payload, signature }) => {
      if (header['alg'] === 'none' || signature === '') return { severity: 'low', note: 'It is not signed.' };
      if (payload['role'] === 'anon') return { severity: 'low', note: 'Its role is `anon`, which browsers get too.' };
      if (!REGISTERED.some((claim) => claim in payload))
        return { severity: 'low', note: 'It names no subject or audience.' };
      return 'exp' in payload ? { severity: 'low', note: 'It expires by itself, if it has not yet.' } : {};
    }),
  ],
  commonInTests: true,
  generality: 1,
  samples: (random) => {
    const signature = random.text('ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789', 43);
    const token = composeJwt({ sub: 'deploy-robot', scope: 'write' }, signature);
    return [
      { bad: `token = "${token}"\n` },
      {
        bad: `Authorization: Bearer ${composeJwt({ sub: 'robot', exp: 1_900_000_000 }, signature)}\n`,
        note: 'Low: it expires',
      },
      {
        good: `token = "${composeJwt({ sub: '1234567890', name: 'John Doe' }, signature)}"\n`,
        note: 'The sample of jwt.io',
      },
      { good: `token = "${token.replace('.', '.x')}"\n`, note: 'The payload is no JSON' },
      { good: `token = "${token.slice(0, 30)}..."\n`, note: 'Cut' },
      { good: `{"sourcesContent": "eyJ2ZXJzaW9uIjozfQ"}\n`, note: 'JSON in base64 that is no token' },
    ];
  },
  equivalents: ['gitleaks:jwt', 'betterleaks:jwt', 'noseyparker:np.jwt.1', 'kingfisher:kingfisher.jwt.1'],
});
