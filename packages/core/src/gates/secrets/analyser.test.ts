import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RuleFinding } from '../../model/finding.ts';
import { encodeText } from '../../sources/text/encoding.ts';
import { SourceFile } from '../../sources/text/source-file.ts';
import { analyser } from './analyser.ts';
import { drawSecret } from './engine/examples.ts';
import { seededRandom } from './engine/random.ts';
import { isSecretRule, type SecretRule } from './kind.ts';
import { rules } from './rules.gen.ts';

const look = analyser.create(rules);
const random = seededRandom('analyser');

type Found = RuleFinding & { readonly rule: string };
function scan(file: SourceFile): readonly Found[] {
  const found: Found[] = [];
  look(file, (rule, finding) => found.push({ ...finding, rule: rule.id }));
  return found;
}
const scanText = (text: string, path = 'src/app.conf'): readonly Found[] => scan(SourceFile.ofText(path, text));

function kind(name: string): SecretRule {
  const rule = rules.find(({ id }) => id === `secrets/${name}`);
  if (rule === undefined || !isSecretRule(rule)) return assert.fail(name);
  return rule;
}
function draw(name: string, form = 0): string {
  const wanted = kind(name).kind.forms?.[form];
  return wanted ? drawSecret(wanted, random) : assert.fail(name);
}

describe('certainty', () => {
  test('a checksum that fits is certain', () => {
    const [found] = scanText(`token=${draw('npm-access-token')}\n`);
    assert.equal(found?.confidence, 'certain');
    assert.equal(found?.severity, undefined);
  });
  test('a checksum that does not fit makes it possible, one severity lower, and the message says so', () => {
    const token = draw('github-personal-access-token');
    const [found] = scanText(`token=${token.slice(0, -1)}${token.endsWith('a') ? 'b' : 'a'}\n`);
    assert.equal(found?.confidence, 'possible');
    assert.equal(found?.severity, 'high');
    assert.match(found?.message ?? '', /checksum does not fit/);
  });
  test('without a checksum it is likely', () => {
    assert.equal(scanText(`token=${draw('docker-hub-personal-access-token')}\n`)[0]?.confidence, 'likely');
  });
  test('what tests are full of is possible there', () => {
    const key = kind('private-key').examples.find(({ path }) => path === 'deploy/id_rsa')?.bad ?? '';
    assert.equal(scanText(key, 'deploy/id_rsa')[0]?.severity, undefined);
    const inTests = scanText(key, 'src/testdata/server.key')[0];
    assert.deepEqual([inTests?.severity, inTests?.confidence], ['medium', 'possible']);
  });
});

describe('pairs', () => {
  const id = draw('aws-access-key');
  const secret = random.text('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/+', 40);
  test('an access key id and its secret are one finding that hides both', () => {
    const text = `[default]\naws_access_key_id = ${id}\naws_secret_access_key = ${secret}\n`;
    const found = scanText(text);
    assert.deepEqual(
      found.map(({ rule }) => rule),
      ['secrets/aws-access-key'],
    );
    assert.deepEqual(
      found[0]?.redact?.map(({ start, end }) => text.slice(start, end)),
      [id, secret],
    );
    assert.equal(found[0]?.severity, 'critical');
  });
  test('each alone is found too', () => {
    assert.deepEqual(
      scanText(`id = ${id}\n`).map(({ rule }) => rule),
      ['secrets/aws-access-key'],
    );
    assert.deepEqual(
      scanText(`aws_secret_access_key = ${secret}\n`).map(({ rule }) => rule),
      ['secrets/aws-secret-access-key'],
    );
  });
});

describe('one cause, one finding', () => {
  test('a token in a URL is the token', () => {
    const found = scanText(
      `git clone https://robot:${draw('github-personal-access-token')}@github.com/shop/shop.git\n`,
    );
    assert.deepEqual(
      found.map(({ rule }) => rule),
      ['secrets/github-personal-access-token'],
    );
  });
  test('a service account token is no mere JWT', () => {
    const text = kind('kubernetes-service-account-token').examples[0]?.bad ?? '';
    assert.deepEqual(
      scanText(text).map(({ rule }) => rule),
      ['secrets/kubernetes-service-account-token'],
    );
  });
  test("a service account's private key is that of the account", () => {
    const text = kind('gcp-service-account-key').examples[0]?.bad ?? '';
    assert.deepEqual(
      scanText(text).map(({ rule }) => rule),
      ['secrets/gcp-service-account-key'],
    );
  });
});

describe('identity', () => {
  const identity = (text: string): string | undefined => scanText(text)[0]?.identity;
  const token = draw('npm-access-token');
  test('is the same wherever the secret moves', () =>
    assert.equal(identity(`a=${token}\n`), identity(`\n\n"b": "${token}"\n`)));
  test('differs between secrets', () =>
    assert.notEqual(identity(`a=${token}\n`), identity(`a=${draw('npm-access-token')}\n`)));
  test('of a password comes from its URL, never from the password', () => {
    const url = (password: string): string => `DB=postgres://shop:${password}@db.shop.io/shop\n`;
    const first = identity(url('k7Qw9zXb2LmP'));
    assert.ok(first?.includes('postgres://shop@db.shop.io'));
    assert.equal(first, identity(url('Zt4vB8nM1qRs')));
  });
});

describe('any encoding and place', () => {
  const token = draw('github-personal-access-token');
  const wrap = [
    `{"token":"${token}"}`,
    `url?t=${token}&x=1`,
    `a\\n${token}\\nb`,
    `%22${token}%22`,
    `- ${token}`,
    `<t>${token}</t>`,
    `'${token}',`,
  ];
  for (const text of wrap) test(text.replace(token, 'TOKEN'), () => assert.equal(scanText(text).length, 1));
  test('spans are exact in UTF-16 code units', () => {
    const text = `😀 naïve\r\ntoken=${token}\r\n`;
    for (const name of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
      const file = new SourceFile('a.txt', encodeText(text, { name, mark: true }));
      const [found] = scan(file);
      assert.equal(file.text.slice(found?.at.start, found?.at.end), token);
    }
  });
  test('twice the same secret is reported at both places', () =>
    assert.equal(scanText(`${token}\n${token}\n`).length, 2));
});
