import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText, type ReadText } from '../../testing/read-text.ts';
import { workflowReader } from './reader.ts';
import { isWorkflowPath } from './recognise.ts';

const read = (text: string): ReadText => readText(workflowReader, '.github/workflows/ci.yml', text);

test('workflows and actions are known by their paths', () => {
  assert.ok(isWorkflowPath('.github/workflows/ci.yml'));
  assert.ok(isWorkflowPath('actions/setup/action.yaml'));
  assert.ok(!isWorkflowPath('.github/dependabot.yml'));
});

test('images of jobs, services and docker actions are facts', () => {
  const text =
    'on: push\njobs:\n  test:\n    container: node:24\n    services:\n      db: {image: postgres:18}\n    steps:\n      - uses: docker://alpine:3\n      - uses: actions/checkout@v5\n';
  const images = read(text).facts.flatMap((fact) =>
    fact.type === 'image' ? [[fact.surface, fact.image.value, fact.owner]] : [],
  );
  assert.deepEqual(images, [
    ['workflow-container', 'node:24', 'job test'],
    ['workflow-service', 'postgres:18', 'job test, service db'],
    ['workflow-action', 'alpine:3', 'job test'],
  ]);
});

test('a step that builds an image is a fact, each line where it stands', () => {
  const text =
    'jobs:\n  build:\n    steps:\n      - uses: docker/build-push-action@v6\n        with:\n          context: ./app\n          file: app/Dockerfile.prod\n          tags: |\n            ghcr.io/a/b:1\n            ghcr.io/a/b:${{ github.sha }}\n          build-args: |\n            VERSION=1\n';
  const fact = read(text).facts.find(({ type }) => type === 'build');
  assert.equal(fact?.type, 'build');
  if (fact?.type !== 'build') return;
  assert.deepEqual([fact.context, fact.dockerfile], ['app', 'app/Dockerfile.prod']);
  assert.deepEqual(
    fact.images.map(({ value, span }) => [value, text.slice(span.start, span.end)]),
    [
      ['ghcr.io/a/b:1', 'ghcr.io/a/b:1'],
      ['ghcr.io/a/b:${{ github.sha }}', 'ghcr.io/a/b:${{ github.sha }}'],
    ],
  );
  const [argument] = fact.args;
  assert.deepEqual(
    [argument?.name, argument?.value && text.slice(argument.value.span.start, argument.value.span.end)],
    ['VERSION', '1'],
  );
});

test('what an earlier step says of the image is put in', () => {
  const steps = [
    '{id: meta, uses: docker/metadata-action@v5, with: {images: "name=ghcr.io/a/b,enable=true"}}',
    '{uses: docker/build-push-action@v6, with: {tags: "${{ steps.meta.outputs.tags }}", file: "${{ env.FILE }}"}}',
  ];
  const text = `env: {FILE: app/Dockerfile}\njobs:\n  build:\n    steps:\n${steps.map((step) => `      - ${step}\n`).join('')}`;
  const fact = read(text).facts.find(({ type }) => type === 'build');
  assert.ok(fact?.type === 'build');
  assert.equal(fact.dockerfile, 'app/Dockerfile');
  assert.deepEqual(
    fact.images.map(({ value }) => value),
    ['ghcr.io/a/b:${{ steps.meta.outputs.version }}'],
  );
});

test('variables that an expression fills are not literals', () => {
  const text = 'env: {A: "${{ secrets.A }}", B: x}\njobs: {}\n';
  assert.deepEqual(
    read(text)
      .subjects('named-value')
      .map(({ name }) => name.value),
    ['B'],
  );
});
