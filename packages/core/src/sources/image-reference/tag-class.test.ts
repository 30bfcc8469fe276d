import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classifyTag, type TagClass } from './tag-class.ts';

const CLASSES: Readonly<Record<TagClass, readonly string[]>> = {
  latest: ['latest', 'latest-alpine'],
  semver: [
    '1.2.3',
    'v1.2.3',
    '1.2.3-alpine3.20',
    '20.0.1-slim-bookworm',
    '1.2.3.4',
    '3.12.0rc1',
    '17.0.9_9-jre',
    '1.0.0-beta.1',
  ],
  partial: ['22', '3.12', 'v2', '3.12-slim', '8-jdk', '22-alpine3.20', '1.25-rc'],
  calver: ['2026-11', '20261122', '24.04', '2022-latest', '2024.1.0', '22.04.3', '2025-01-31', '2025.01.31-1'],
  'git-sha': ['4f2a9c1', 'sha-4f2a9c1', '4f2a9c1d4f2a9c1d4f2a9c1d4f2a9c1d4f2a9c1d', 'git-1234567'],
  channel: [
    'stable',
    'edge',
    'nightly',
    'lts',
    'lts-alpine',
    'main',
    'stable-slim',
    'mainline-alpine',
    'nightly-debug',
    'RELEASE.2024-01-01T00-00-00Z',
  ],
  codename: [
    'bookworm',
    'bookworm-slim',
    'jammy',
    'noble-20260101',
    'alpine',
    'alpine3.20',
    'slim',
    'trixie-backports',
  ],
  other: ['defaced-x', 'r12', '123456', 'java17', 'debug', 'nonroot', 'app_blue'],
};

for (const [expected, tags] of Object.entries(CLASSES)) {
  test(`${expected}: ${tags.join(', ')}`, () => {
    assert.deepEqual(
      tags.map((tag) => [tag, classifyTag(tag).class]),
      tags.map((tag) => [tag, expected]),
    );
  });
}

test('the variant is what follows the version', () => {
  const variant = (tag: string) => classifyTag(tag).variant;
  assert.equal(variant('1.2.3-alpine3.20'), 'alpine3.20');
  assert.equal(variant('3.12-slim-bookworm'), 'slim-bookworm');
  assert.equal(variant('1.2.3'), '');
  assert.equal(variant('bookworm-slim'), 'slim');
  assert.equal(variant('2022-latest'), 'latest');
});

test('a tag with a whole date names one build', () => {
  assert.ok(classifyTag('noble-20260101').dated);
  assert.ok(classifyTag('RELEASE.2024-01-01T00-00-00Z').dated);
  assert.ok(classifyTag('2026-11-22').dated);
  assert.ok(!classifyTag('2026-11').dated);
  assert.ok(!classifyTag('24.04').dated);
});
