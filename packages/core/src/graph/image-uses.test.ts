import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Fact } from '../model/fact.ts';
import { buildGraph } from './build-graph.ts';
import { FactFile } from './fact-fixtures.ts';

/** What a rule sees of each use: the expanded text, how it came about, for whom, and what stands at the place. */
function seen(...facts: Fact[]): string[] {
  return buildGraph(facts).images.map(
    ({ text, resolution, owner, written }) => `${text} (${resolution}, ${owner}, ${written})`,
  );
}

const dockerfile = (path = 'Dockerfile') => new FactFile(path);

describe('images that a Dockerfile names', () => {
  test('stages, scratch and stage indices are none', () => {
    const fact = dockerfile().dockerfile(
      {},
      { from: 'golang:1.24', name: 'Build' },
      { from: 'BUILD', name: 'test' },
      { from: 'scratch', copies: ['BUILD', '0', 'test', 'busybox:1.37'] },
    );
    assert.deepEqual(seen(fact), [
      'golang:1.24 (literal, stage `Build`, golang:1.24)',
      'busybox:1.37 (literal, `--from` in the last stage, busybox:1.37)',
    ]);
  });

  test('a stage is only known to FROM after it was declared, and not by its index', () => {
    const fact = dockerfile().dockerfile({}, { from: 'final' }, { from: '0', name: 'final' });
    assert.deepEqual(seen(fact), ['final (literal, stage 0, final)', '0 (literal, stage `final`, 0)']);
  });

  test('a default that is the whole reference is the place to report, once for all its uses', () => {
    const fact = dockerfile().dockerfile(
      { BASE: 'node:24' },
      { from: '$BASE', name: 'a' },
      { from: '${BASE}', name: 'b' },
    );
    const { images } = buildGraph([fact]);
    assert.equal(images.length, 1);
    const [use] = images;
    assert.deepEqual(use?.span, fact.args[0]?.default?.span);
    assert.equal(use?.exact, true);
    assert.deepEqual(
      use?.related.map(({ message }) => message),
      ['Used here by stage `a`.', 'Used here by stage `b`.'],
    );
  });

  test('a default that is part of the reference leaves the reference as the place', () => {
    const fact = dockerfile().dockerfile({ VERSION: '24', TAG: '${VERSION}-slim' }, { from: 'node:$TAG' });
    const [use] = buildGraph([fact]).images;
    assert.equal(use?.text, 'node:24-slim');
    assert.equal(use?.resolution, 'default');
    assert.equal(use?.exact, false);
    assert.deepEqual(use?.span, fact.stages[0]?.base.span);
  });

  test('chains of lone variables lead to their literal', () => {
    const fact = dockerfile().dockerfile({ A: 'debian:13', B: '${A}' }, { from: '$B' });
    assert.deepEqual(seen(fact), ['debian:13 (default, the image, debian:13)']);
  });

  test('without a value only the repository is known', () => {
    const fact = dockerfile().dockerfile(
      { TAG: undefined },
      { from: 'node:${TAG}' },
      { from: '$BASE' },
      { from: 'node$TAG' },
    );
    const { images } = buildGraph([fact]);
    assert.deepEqual(
      images.map((use) => [use.resolution, use.repository]),
      [
        ['unresolved', 'docker.io/library/node'],
        ['unresolved', undefined],
        ['unresolved', undefined],
      ],
    );
  });

  test('inline defaults count', () => {
    const fact = dockerfile().dockerfile({}, { from: 'node:${TAG:-24}' });
    assert.deepEqual(seen(fact), ['node:24 (default, the image, node:${TAG:-24})']);
  });

  test('an additional context takes the place of an image', () => {
    const fact = dockerfile().dockerfile({}, { from: 'base', copies: ['Assets'] });
    const build = new FactFile('compose.yaml').build('web', { contexts: ['base', 'assets'] });
    assert.deepEqual(seen(fact, build), []);
  });
});

describe('images that builds decide', () => {
  const compose = () => new FactFile('compose.yaml');

  test('each value that a build supplies is a use at the place where it is supplied', () => {
    const fact = dockerfile().dockerfile({ BASE: 'node:24' }, { from: '$BASE' });
    const file = compose();
    const builds = [
      file.build('a', { args: { BASE: 'node:22' } }),
      file.build('b', { args: { BASE: 'node:20' } }),
      file.build('c', { args: { OTHER: 'x' } }),
    ];
    assert.deepEqual(seen(fact, ...builds), [
      'node:24 (default, the image, node:24)',
      'node:22 (supplied, the image, node:22)',
      'node:20 (supplied, the image, node:20)',
    ]);
  });

  test('equal values for a part of a reference are one use', () => {
    const fact = dockerfile('web/Dockerfile').dockerfile({ TAG: undefined }, { from: 'node:$TAG' });
    const file = compose();
    const builds = ['a', 'b'].map((name) => file.build(name, { context: 'web', args: { TAG: '22' } }));
    assert.deepEqual(seen(fact, ...builds), [
      'node:22 (supplied, the image, node:$TAG)',
      'node:\uFFFD (unresolved, the image, node:$TAG)',
    ]);
  });

  test('a Compose variable in a build argument counts with its default', () => {
    const fact = dockerfile().dockerfile({ BASE: undefined }, { from: '$BASE' });
    const build = compose().build('a', { args: { BASE: '${BASE:-node:latest}' } });
    assert.ok(seen(fact, build).includes('node:latest (supplied, the image, ${BASE:-node:latest})'));
  });

  test('what comes from the caller leaves the default alone', () => {
    const fact = dockerfile().dockerfile({ BASE: 'node:24' }, { from: '$BASE' });
    assert.deepEqual(seen(fact, compose().build('a', { args: { BASE: null } })), [
      'node:24 (default, the image, node:24)',
    ]);
  });

  test('a service that builds and names its image is one use, built here', () => {
    const build = compose().build('web', { images: ['shop/web'] });
    const place = build.images[0];
    const service = compose().workload('web', 'shop/web', {
      format: 'compose',
      container: place ? { image: place } : {},
    });
    const { images } = buildGraph([build, service]);
    assert.deepEqual(
      images.map((use) => [use.role, use.builtHere]),
      [['deploy', true]],
    );
  });

  test('a service that builds what it runs is built here, whatever its image is called', () => {
    const facts = [compose().build('web'), compose().workload('web', '${IMAGE}', { format: 'compose' })];
    assert.deepEqual(
      buildGraph(facts).images.map((use) => [use.resolution, use.builtHere]),
      [['unresolved', true]],
    );
  });

  test('a deployed image is built here when the repositories agree, whatever the registry is called', () => {
    const build = new FactFile('.github/workflows/ci.yml').build('push', {
      by: 'workflow',
      images: ['index.docker.io/shop/web:${{ github.sha }}'],
    });
    const deployments = new FactFile('k8s.yaml');
    const facts = [build, deployments.workload('web', 'shop/web:1.2'), deployments.workload('db', 'postgres:17')];
    const { images } = buildGraph(facts);
    assert.deepEqual(
      images.filter((use) => use.role === 'deploy').map((use) => [use.text, use.builtHere]),
      [
        ['shop/web:1.2', true],
        ['postgres:17', false],
      ],
    );
  });
});

test('Compose images are read with their defaults', () => {
  const file = new FactFile('compose.yaml');
  const facts = ['db:${TAG:-17}', '${REGISTRY:-ghcr.io}/org/x:${V:?needed}', 'a/b$$c', '${A:-${B:-nested:1}}'].map(
    (image, index) => file.workload(`s${index}`, image, { format: 'compose' }),
  );
  assert.deepEqual(
    buildGraph(facts).images.map((use) => [use.text, use.resolution, use.repository]),
    [
      ['db:17', 'default', 'docker.io/library/db'],
      ['ghcr.io/org/x:\uFFFD', 'unresolved', 'ghcr.io/org/x'],
      ['a/b$c', 'default', undefined],
      ['nested:1', 'default', 'docker.io/library/nested'],
    ],
  );
});

test('uses of one repository come together', () => {
  const file = new FactFile('k8s.yaml');
  const facts = [
    dockerfile().dockerfile({}, { from: 'docker.io/library/node:24' }),
    file.workload('a', 'node:22'),
    file.workload('b', 'ghcr.io/x/node:22'),
  ];
  assert.deepEqual(
    buildGraph(facts).repositories.map(({ repository, uses }) => [repository, uses.length]),
    [
      ['docker.io/library/node', 2],
      ['ghcr.io/x/node', 1],
    ],
  );
});
