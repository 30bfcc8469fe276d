import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { LineIndex } from '@hullgate/core';
import { maskCommands } from './mask.ts';

const token = ['gh', 'p_', 'Zk3'.repeat(12)].join('');

function maskedIn(text: string, ...secrets: readonly string[]): string {
  const lines = LineIndex.of(text);
  const regions = secrets.map((secret) => {
    const start = text.indexOf(secret);
    return lines.region({ path: 'f', start, end: start + secret.length });
  });
  return maskCommands(regions, () => text);
}

describe('masks', () => {
  test('a secret is masked as it stands, once', () => {
    assert.equal(maskedIn(`a\nTOKEN=${token}\n`, token, token), `::add-mask::${token}\n`);
  });

  test('each line of a key is masked by itself, and what every file has is not', () => {
    const key = `{\n  "key": "${token}"\n}`;
    assert.equal(maskedIn(`x\n${key}\n`, key), `::add-mask::"key": "${token}"\n`);
  });

  test('nor is the frame of a key, which keys of others have too', () => {
    const key = `-----BEGIN PRIVATE KEY-----\n${token}\n-----END PRIVATE KEY-----`;
    assert.equal(maskedIn(`${key}\n`, key), `::add-mask::${token}\n`);
  });

  test('a percent sign is escaped, for the runner reads it as an escape', () => {
    assert.equal(maskedIn('pw=100%25-secret', '100%25-secret'), '::add-mask::100%2525-secret\n');
  });

  test('an ordinary word or number is not masked: the log would become unreadable', () => {
    for (const password of ['postgres', 'changeme', '12345678', 'a1', ''])
      assert.equal(maskedIn(`pw=${password};`, password), '');
  });

  test('a file that is gone masks nothing', () => {
    assert.equal(
      maskCommands([{ path: 'f', start: { line: 1, column: 1 }, end: { line: 1, column: 9 } }], () => undefined),
      '',
    );
  });
});
