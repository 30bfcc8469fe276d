import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { seededRandom } from '../engine/random.ts';
import { decodeBase64, decodeBase64Text, encodeBase64, encodeBase64Url } from './base64.ts';
import { bech32Checksum } from './bech32.ts';
import { atlassianChecksum, base62Checksum, gitlabRoutable, grafanaChecksum } from './checksums.ts';
import { crc32 } from './crc32.ts';
import { parseJwt } from './jwt.ts';
import { readPrivateKey } from './private-key.ts';
import { drawPem } from '../samples/private-key.ts';

/** Token-shaped text stands in no file: it is put together here. */
const joined = (...parts: readonly string[]): string => parts.join('');

test('CRC-32 of the check value of ISO 3309', () => assert.equal(crc32('123456789'), 0xcbf43926));

describe('checksums', () => {
  test("npm's published dummy token", () => {
    assert.equal(base62Checksum.judge(joined('np', 'm_qkJaB6MffYVzZXWqmcoF49yrUxP3wf', '0LsakP')), 'verified');
  });
  test("the token of Grafana's own tests", () => {
    assert.equal(grafanaChecksum.judge(joined('gls', 'a_yscW25imSKJIuav8zF37RZmnbiDvB05G_', 'fcaaf58a')), 'verified');
  });
  test('the valid address of BIP-173', () => {
    assert.equal(bech32Checksum.judge('BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4'), 'verified');
    assert.equal(bech32Checksum.judge('BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T5'), 'failed');
  });

  const drafts = [
    { check: base62Checksum, draft: (text: string) => joined('gh', 'p_', text) },
    { check: grafanaChecksum, draft: (text: string) => joined('gls', 'a_', text.slice(0, 32), '_00000000') },
    { check: gitlabRoutable, draft: (text: string) => joined('glp', 'at-', text, '.01.1a0000000') },
    { check: atlassianChecksum, draft: (text: string) => joined('ATA', 'TT3xFfGF0', text, '=00000000') },
  ];
  for (const { check, draft } of drafts) {
    test(`${draft('').slice(0, 5)}: completed ones pass, and no change of one character does`, () => {
      const random = seededRandom('drafts');
      for (let run = 0; run < 50; run++) {
        const token =
          check.complete?.(draft(random.text('abcdefghijklmnopqrstuvwxyzABCDEFGHIJ0123456789', 36)), random) ?? '';
        assert.equal(check.judge(token), 'verified');
        const at = 8 + random.integer(20);
        const changed = token.slice(0, at) + (token[at] === 'q' ? 'r' : 'q') + token.slice(at + 1);
        assert.equal(check.judge(changed), 'failed', `${token} ${changed}`);
      }
    });
  }
});

describe('base64', () => {
  test('agrees with the platform', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        assert.equal(encodeBase64(bytes), Buffer.from(bytes).toString('base64'));
        assert.equal(encodeBase64Url(bytes), Buffer.from(bytes).toString('base64url'));
        assert.deepEqual(decodeBase64(encodeBase64(bytes)), bytes);
        assert.deepEqual(decodeBase64(encodeBase64Url(bytes)), bytes);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
  test('refuses what is none', () => {
    for (const text of ['a', 'abc*', 'ab=c', 'é']) assert.equal(decodeBase64(text), undefined);
    assert.equal(decodeBase64Text(encodeBase64(Uint8Array.from([0xff, 0xfe]))), undefined);
  });
});

test('a JWT has two JSON objects and an algorithm', () => {
  const part = (value: unknown): string => encodeBase64Url(JSON.stringify(value));
  assert.ok(parseJwt(`${part({ alg: 'RS256' })}.${part({ sub: 'a' })}.c2ln`));
  for (const text of [
    '',
    'a.b.c',
    `${part({ typ: 'x' })}.${part({})}.c`,
    `${part({ alg: 'x' })}.${part([1])}.c`,
    `${part({ alg: 'x' })}.${part({})}.c.d`,
  ]) {
    assert.equal(parseJwt(text), undefined);
  }
});

describe('private keys', () => {
  const pem = drawPem(seededRandom('pem'));
  const same = readPrivateKey(pem)?.body;
  const writings = {
    'escaped line breaks': pem.replaceAll('\n', '\\n'),
    'doubly escaped line breaks': pem.replaceAll('\n', '\\\\n'),
    CRLF: pem.replaceAll('\n', '\r\n'),
    indentation: pem.replace(/\n/g, '\n      '),
    'string concatenation': pem.replace(/\n/g, '\\n" +\n    "'),
    'a comment': pem.replace(/\n/g, '\n# '),
  };
  for (const [name, text] of Object.entries(writings)) test(name, () => assert.equal(readPrivateKey(text)?.body, same));
  test('OpenSSL headers tell a passphrase', () => {
    const [begin = '', ...rest] = pem.split('\n');
    const key = readPrivateKey([begin, 'Proc-Type: 4,ENCRYPTED', 'DEK-Info: AES-128-CBC,00', '', ...rest].join('\n'));
    assert.equal(key?.encrypted, true);
  });
  test('cut, dotted, empty or mismatched ones are none', () => {
    const lines = pem.split('\n');
    for (const text of [
      lines.slice(0, 5).join('\n'),
      [...lines.slice(0, 3), '...', ...lines.slice(-2)].join('\n'),
      [...lines.slice(0, 3), ...lines.slice(-2)].join('\n'),
      pem.replace('END PRIVATE', 'END RSA PRIVATE'),
    ]) {
      assert.equal(readPrivateKey(text), undefined);
    }
  });
});
