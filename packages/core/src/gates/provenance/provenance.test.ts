import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ImageUse } from '../../graph/image-use.ts';
import { parseImageReference } from '../../sources/image-reference/parse.ts';
import { runRule } from '../../testing/examples.ts';
import gate from './gate.ts';
import { imageMatcher } from './image-patterns.ts';

async function reports(id: string, path: string, text: string, files: Readonly<Record<string, string>> = {}) {
  const rule = gate.rules.find((candidate) => candidate.id === `provenance/${id}`);
  assert.ok(rule);
  const { findings } = await runRule(gate, rule, { path, files, options: {} }, text);
  return findings;
}

function use(text: string): ImageUse {
  const parsed = parseImageReference(text);
  assert.ok(parsed.ok);
  const { reference } = parsed;
  const span = { path: 'Dockerfile', start: 0, end: text.length };
  return {
    span,
    written: text,
    text,
    resolution: 'literal',
    reference,
    repository: reference.name,
    role: 'base',
    surface: 'dockerfile',
    owner: 'stage 0',
    exact: true,
    builtHere: false,
    related: [],
  };
}

describe('one cause is one finding', () => {
  test('a default that two stages use', async () => {
    const findings = await reports(
      'image-tag-missing',
      'Dockerfile',
      'ARG BASE=node\nFROM $BASE AS a\nFROM ${BASE} AS b\n',
    );
    assert.deepEqual(
      findings.map(({ start, end }) => [start, end]),
      [
        [
          { line: 1, column: 10 },
          { line: 1, column: 14 },
        ],
      ],
    );
    assert.deepEqual(
      findings[0]?.related.map(({ start }) => start.line),
      [2, 3],
    );
  });

  test('a Dockerfile that two services build', async () => {
    const compose = 'services:\n  a:\n    build: .\n  b:\n    build: .\n';
    assert.equal(
      (await reports('image-tag-latest', 'Dockerfile', 'FROM node:latest\n', { 'compose.yaml': compose })).length,
      1,
    );
  });

  test('a build argument is reported where it is written', async () => {
    const compose = 'services:\n  a:\n    build:\n      context: .\n      args:\n        BASE: node:latest\n';
    const findings = await reports('image-tag-latest', 'Dockerfile', 'ARG BASE=node:24.4.1\nFROM $BASE\n', {
      'compose.yaml': compose,
    });
    assert.deepEqual(
      findings.map(({ path, start }) => [path, start]),
      [['compose.yaml', { line: 6, column: 20 }]],
    );
  });
});

describe('messages name the surface', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['Dockerfile', 'FROM node:latest AS app\n', /^Stage `app` is built from `node:latest`/],
    [
      'Dockerfile',
      'FROM scratch\nCOPY --from=node:latest /a /b\n',
      /^`--from` in the image takes files from `node:latest`/,
    ],
    ['compose.yaml', 'services:\n  web:\n    image: node:latest\n', /^Service `web` runs `node:latest`/],
    [
      'pod.yaml',
      'apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: shop}\nspec:\n  initContainers:\n  - {name: wait, image: "node:latest"}\n',
      /^Pod shop\/web, init container `wait` runs `node:latest`/,
    ],
  ];
  for (const [path, text, message] of cases) {
    test(`${path}: ${message.source}`, async () => {
      const [finding] = await reports('image-tag-latest', path, text);
      assert.match(finding?.message ?? '', message);
    });
  }
});

test('a finding stays itself when only the version changes', async () => {
  const [before] = await reports('image-digest-missing', 'Dockerfile', 'FROM node:24.4.1\n');
  const [after] = await reports('image-digest-missing', 'Dockerfile', '# new\nFROM node:24.5.0\n');
  assert.equal(before?.fingerprint, after?.fingerprint);
});

test('peers are named by what they look at', async () => {
  const pod = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n  - {name: a, image: nginx}\n';
  const [inFrom] = await reports('image-tag-missing', 'Dockerfile', 'FROM nginx\n');
  const [inPod] = await reports('image-tag-missing', 'pod.yaml', pod);
  assert.ok(inFrom?.equivalents.includes('hadolint:DL3006') && !inFrom.equivalents.includes('kube-linter:latest-tag'));
  assert.ok(inPod?.equivalents.includes('kube-linter:latest-tag') && !inPod.equivalents.includes('hadolint:DL3006'));
});

test('image patterns', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['docker.io/library/*', 'node:24', true],
    ['docker.io/library/*', 'acme/node', false],
    ['docker.io', 'acme/node', true],
    ['ghcr.io/acme', 'ghcr.io/acme/a/b', true],
    ['ghcr.io/acme/', 'ghcr.io/acme/a', true],
    ['ghcr.io/acme', 'ghcr.io/acme-evil/a', false],
    ['ghcr.io/**', 'ghcr.io.evil.example/a', false],
    ['docker.io/library/node:1[0-9].*', 'node:12.1', true],
    ['docker.io/library/node:1[0-9].*', 'node:24.1', false],
    ['!docker.io/**', 'ghcr.io/a/b', false],
  ];
  for (const [pattern, image, expected] of cases)
    assert.equal(imageMatcher([pattern])(use(image)), expected, `${pattern} ${image}`);
});
