import { encodeBase64 } from '../checks/base64.ts';
import { dockerAuthDetector } from '../finders/docker-auth.ts';
import { defineSecretKind } from '../kind.ts';

export default defineSecretKind({
  id: 'secrets/docker-config-auth',
  title: 'registry login in a Docker config',
  severity: 'critical',
  grants: 'pull from the registry and push to it as that user',
  rotate: {
    steps: 'Change the password or revoke the token, then log in again with a credential helper (`credsStore`)',
    url: 'https://docs.docker.com/reference/cli/docker/login/#credential-stores',
  },
  detectors: [dockerAuthDetector],
  samples: (random) => {
    const auth = encodeBase64(`robot:${random.text('abcdefghijkmnpqrstuvwxyzABCDEFGH23456789', 24)}`);
    const config = (value: string): string =>
      JSON.stringify({ auths: { 'registry.shop.io': { auth: value } } }, undefined, 2);
    return [
      { path: '.docker/config.json', bad: config(auth) },
      { path: 'secret.yaml', bad: `.dockerconfigjson: '${config(auth)}'\n` },
      { path: '.docker/config.json', good: config(encodeBase64('user:password')), note: 'A sample login' },
      { path: '.docker/config.json', good: '{"auths": {"registry.shop.io": {}}, "credsStore": "pass"}' },
      { path: 'api.json', good: `{"auth": "${auth}"}`, note: 'No Docker config' },
    ];
  },
  equivalents: [],
});
