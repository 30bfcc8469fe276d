import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { AnyRule } from '../../model/gate.ts';
import { checkExample } from '../../testing/examples.ts';
import gate from './gate.ts';
import { isSecretRule } from './kind.ts';
import { credentialWord } from './values/credential-name.ts';
import { decodeSecretValue, isSecretEntry } from './values/kubernetes-secret.ts';
import { natureOf } from './values/literal.ts';
import { encodeBase64 } from './checks/base64.ts';
import { seededRandom } from './engine/random.ts';

describe('rules about named values', () => {
  for (const rule of gate.rules.filter((candidate: AnyRule) => !isSecretRule(candidate))) {
    test(rule.id, async () => {
      for (const example of rule.examples) {
        assert.deepEqual(await checkExample(gate, rule, example), [], JSON.stringify(example));
      }
    });
  }
});

describe('names', () => {
  const credentials =
    'DB_PASSWORD clientSecret api-key AWS_SECRET_ACCESS_KEY GITHUB_TOKEN pgpassword redis.auth.passwd APIKEY jwtSecret';
  for (const name of credentials.split(' ')) {
    test(`${name} announces a credential`, () => assert.notEqual(credentialWord(name), undefined));
  }
  const others =
    'PASSWORD_FILE TOKEN_URL ALLOW_EMPTY_PASSWORD PUBLIC_KEY SORT_KEY SECRET_NAME GPG_KEY TOKEN_TTL NEXT_PUBLIC_API_KEY keyboard compass';
  for (const name of others.split(' ')) {
    test(`${name} does not`, () => assert.equal(credentialWord(name), undefined));
  }
});

describe('values', () => {
  const random = seededRandom('values');
  const real = [
    random.text('abcdefghjkmnpqrstuvwxyz23456789', 12),
    `${random.text('ABCDEFGH', 4)}!${random.text('abc123xyz', 9)}`,
  ];
  for (const value of real) test('a random literal is a credential', () => assert.equal(natureOf(value), 'credential'));
  const none =
    '|true|no|4096|30s|/run/secrets/db|./key.pem|server.key|https://auth.shop.io|${DB_PASSWORD}|$(DB_PASSWORD)|{{ .Values.password }}|$DB_PASSWORD|%DB_PASSWORD%|<password>|vault:secret/data/db#password|ENC[AES256_GCM,data:x]|scram-sha-256|xxxxxxxx|process.env.DB_PASSWORD|os.getenv("X")';
  for (const value of none.split('|')) test(`\`${value}\` is none`, () => assert.equal(natureOf(value), 'none'));
  for (const value of 'postgres changeme example password123 your-password-here minioadmin root'.split(' ')) {
    test(`\`${value}\` is known to everybody`, () => assert.equal(natureOf(value), 'development'));
  }
});

describe('entries of a Kubernetes Secret', () => {
  const password = seededRandom('entry').text('abcdefghjkmnpqrstuvwxyzABCDEFGH23456789', 20);
  test('by its name', () => assert.equal(isSecretEntry('db-password', password), true));
  test('by its randomness', () => assert.equal(isSecretEntry('value', password), true));
  test('a registry login', () => {
    const login = encodeBase64(`robot:${password}`);
    assert.equal(isSecretEntry('.dockerconfigjson', JSON.stringify({ auths: { 'ghcr.io': { auth: login } } })), true);
    assert.equal(isSecretEntry('.dockerconfigjson', '{"auths": {}}'), false);
  });
  test('a user name, a host, a certificate are none', () => {
    for (const key of ['username', 'host', 'tls.crt', 'DATABASE_NAME'])
      assert.equal(isSecretEntry(key, password), false);
  });
  test('base64 with line breaks is read, anything else is not', () => {
    assert.equal(decodeSecretValue(encodeBase64('shop password').replace(/.{6}/g, '$&\n')), 'shop password');
    assert.equal(decodeSecretValue('no base64!'), undefined);
  });
});
