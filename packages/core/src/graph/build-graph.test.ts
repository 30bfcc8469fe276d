import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import type { Fact } from '../model/fact.ts';
import { buildGraph } from './build-graph.ts';
import { FactFile } from './fact-fixtures.ts';

function repository(): readonly Fact[] {
  const compose = new FactFile('compose.yaml');
  const manifests = new FactFile('k8s/app.yaml');
  const workflow = new FactFile('.github/workflows/ci.yml');
  return [
    new FactFile('Dockerfile').dockerfile(
      { V: '24' },
      { from: 'node:$V', name: 'build' },
      { from: 'nginx:1.29', copies: ['build'], user: '101' },
    ),
    new FactFile('worker/Dockerfile').dockerfile({ BASE: undefined }, { from: '$BASE', user: 'app' }),
    compose.build('web', { images: ['shop/web:dev'] }),
    compose.workload('web', undefined, { format: 'compose' }),
    compose.build('worker', { context: 'worker', args: { BASE: 'python:3.14' } }),
    compose.workload('worker', 'shop/worker', { format: 'compose' }),
    workflow.build('push', { by: 'workflow', images: ['ghcr.io/shop/web:${{ github.sha }}'] }),
    manifests.workload('web', 'ghcr.io/shop/web:1.2'),
    manifests.workload('db', 'postgres:17'),
  ];
}

describe('the graph', () => {
  test('has stages, images, builds and workloads, joined', () => {
    const { nodes, edges } = buildGraph(repository()).graph;
    const names = new Map(nodes.map(({ id, name, path }) => [id, path === undefined ? name : `${path}: ${name}`]));
    assert.deepEqual(
      edges.map(({ from, to, kind }) => `${names.get(from)} ${kind} ${names.get(to)}`),
      [
        '.github/workflows/ci.yml: build `push` builds-from Dockerfile: stage 1',
        '.github/workflows/ci.yml: build `push` produces ghcr.io/shop/web:*',
        'compose.yaml: the build of service `web` builds-from Dockerfile: stage 1',
        'compose.yaml: the build of service `web` produces docker.io/shop/web:dev',
        'compose.yaml: the build of service `worker` builds-from worker/Dockerfile: stage 0',
        'Dockerfile: stage `build` builds-from docker.io/library/node:24',
        'Dockerfile: stage 1 builds-from docker.io/library/nginx:1.29',
        'Dockerfile: stage 1 copies-from Dockerfile: stage `build`',
        'worker/Dockerfile: stage 0 builds-from docker.io/library/python:3.14',
        'compose.yaml: service `web` deploys compose.yaml: the build of service `web`',
        'compose.yaml: service `worker` deploys compose.yaml: the build of service `worker`',
        'compose.yaml: service `worker` deploys docker.io/shop/worker',
        'k8s/app.yaml: Deployment db deploys docker.io/library/postgres:17',
        'k8s/app.yaml: Deployment web deploys .github/workflows/ci.yml: build `push`',
        'k8s/app.yaml: Deployment web deploys ghcr.io/shop/web:1.2',
      ],
    );
  });

  test('does not depend on the order of facts, nor on how they were spread over shards', () => {
    const facts = repository();
    const whole = buildGraph(facts);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...facts], { minLength: facts.length }),
        fc.nat({ max: facts.length }),
        (shuffled, cut) => {
          const shards = structuredClone([shuffled.slice(cut), shuffled.slice(0, cut)]);
          assert.deepEqual(buildGraph(shards.flat()), whole);
        },
      ),
      { seed: 7, numRuns: 60 },
    );
  });

  test('hostile chains and crowds end in time', () => {
    const stages = Array.from({ length: 20_000 }, (_, index) => ({
      from: index === 0 ? 'a' : `s${index - 1}`,
      name: `s${index}`,
    }));
    const compose = new FactFile('compose.yaml');
    const services = Array.from({ length: 2000 }, (_, index) => [
      compose.build(`b${index}`, { images: ['x/y:1'], args: { A: `${index}` } }),
      compose.workload(`b${index}`, 'x/y:1', { format: 'compose' }),
    ]);
    const begin = performance.now();
    const { workloadImages } = buildGraph([
      new FactFile('Dockerfile').dockerfile({ A: '1' }, ...stages),
      ...services.flat(),
    ]);
    assert.ok(performance.now() - begin < 2000);
    assert.ok(workloadImages.every(({ user }) => user.from === 'unknown'));
  });

  test('ids are unique although names are not', () => {
    const file = new FactFile('k8s.yaml');
    const { nodes } = buildGraph([file.workload('web', 'a:1'), file.workload('web', 'a:1')]).graph;
    assert.equal(new Set(nodes.map(({ id }) => id)).size, 3);
  });
});
