import { base62Checksum } from '../checks/checksums.ts';
import { endsInJwt } from '../checks/jwt.ts';
import { alnum, base64url, digits } from '../engine/shape.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/github-installation-token',
  title: 'GitHub App installation token',
  severity: 'high',
  grants: "use every repository and permission of the app's installation until the token expires",
  rotate: {
    steps: "Revoke the token (`DELETE /installation/token`) and rotate the app's private key if that leaked too",
    url: 'https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-an-installation-access-token-for-a-github-app',
  },
  forms: [
    { shape: ['ghs_', alnum(36)], check: base62Checksum },
    {
      // Stateless form since April 2026: the app's id and a JWT
      shape: ['ghs_', digits(1, 12), '_eyJ', base64url(10, 400), '.', base64url(10, 2000), '.', base64url(20, 700)],
      check: endsInJwt(/^ghs_\d+_/),
    },
  ],
  equivalents: [
    'gitleaks:github-app-token',
    'betterleaks:github-app-token',
    'noseyparker:np.github.3',
    'kingfisher:kingfisher.github.3',
  ],
});
