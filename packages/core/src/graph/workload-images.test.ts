import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Fact } from '../model/fact.ts';
import { buildGraph } from './build-graph.ts';
import { FactFile } from './fact-fixtures.ts';

const REPOSITORY = 'ghcr.io/shop/web';
const dockerfile = (path = 'Dockerfile') => new FactFile(path);
const workflow = (path = '.github/workflows/ci.yml') => new FactFile(path);
const pushed = (...tags: string[]) =>
  workflow().build('push', { by: 'workflow', images: tags.map((tag) => `${REPOSITORY}${tag}`) });
const deployed = (tag: string) => new FactFile('k8s.yaml').workload('web', `${REPOSITORY}${tag}`);

function matches(...facts: Fact[]): string[] {
  return buildGraph(facts).workloadImages.map(
    ({ owner, match, dockerfile: path, stageOwner }) => `${owner}: ${match} ${path} ${stageOwner}`,
  );
}

describe('which build a workload runs', () => {
  const plain = dockerfile().dockerfile({}, { from: 'debian:13' });

  test('the same tag', () => {
    assert.deepEqual(matches(plain, pushed(':1.2'), deployed(':1.2')), [
      'Deployment web, container `app`: tag Dockerfile the image',
    ]);
    assert.deepEqual(matches(plain, pushed(''), deployed(':latest')), [
      'Deployment web, container `app`: tag Dockerfile the image',
    ]);
  });

  test('another or an unknown tag of the same repository', () => {
    const expected = ['Deployment web, container `app`: repository Dockerfile the image'];
    assert.deepEqual(matches(plain, pushed(':${{ github.sha }}'), deployed(':1.2')), expected);
    assert.deepEqual(matches(plain, pushed(':1.3'), deployed(':1.2')), expected);
    assert.deepEqual(matches(plain, pushed(':1.2'), deployed(`@sha256:${'a'.repeat(64)}`)), expected);
  });

  test('none when the repository differs, or the Dockerfile is not here', () => {
    assert.deepEqual(matches(plain, pushed(':1'), new FactFile('k8s.yaml').workload('web', 'shop/web:1')), []);
    assert.deepEqual(matches(pushed(':1'), deployed(':1')), []);
  });

  test('of two Dockerfiles the one with the same tag, if all tags are known', () => {
    const other = dockerfile('debug/Dockerfile').dockerfile({}, { from: 'debian:13' });
    const debug = workflow().build('debug', { by: 'workflow', context: 'debug', images: [`${REPOSITORY}:debug`] });
    assert.deepEqual(matches(plain, other, pushed(':1'), debug, deployed(':1')), [
      'Deployment web, container `app`: tag Dockerfile the image',
    ]);
    assert.deepEqual(matches(plain, other, pushed(':${{ x }}'), debug, deployed(':1')), []);
    assert.deepEqual(matches(plain, other, pushed(':1'), debug, deployed(':2')), []);
  });

  test('a tag that is not known here could be any', () => {
    const other = dockerfile('debug/Dockerfile').dockerfile({}, { from: 'debian:13' });
    const debug = (...images: string[]) => workflow().build('debug', { by: 'workflow', context: 'debug', images });
    const unknown = `${REPOSITORY}:\${{ x }}`;
    assert.deepEqual(matches(plain, other, pushed(':1'), debug(`${REPOSITORY}:debug`, unknown), deployed(':1')), []);
    assert.deepEqual(
      matches(plain, other, pushed(':1', ':${{ x }}'), debug(`${REPOSITORY}:debug`), deployed(':1')).length,
      1,
    );
  });

  test('a digest is not the tag beside it', () => {
    assert.deepEqual(matches(plain, pushed(':1'), deployed(`:1@sha256:${'a'.repeat(64)}`)), [
      'Deployment web, container `app`: repository Dockerfile the image',
    ]);
  });

  test('two builds of one stage are one origin', () => {
    const compose = new FactFile('compose.yaml').build('web', { images: [`${REPOSITORY}:dev`] });
    assert.deepEqual(matches(plain, compose, pushed(':${{ x }}'), deployed(':1')).length, 1);
  });

  test('a service runs its own build and the stage that it targets', () => {
    const stages = dockerfile().dockerfile({}, { from: 'debian:13', name: 'dev' }, { from: 'debian:13' });
    const compose = new FactFile('compose.yaml');
    const facts = [
      stages,
      compose.build('web', { target: 'DEV' }),
      compose.workload('web', undefined, { format: 'compose' }),
    ];
    assert.deepEqual(matches(...facts), ['service `web`: own Dockerfile stage `dev`']);
  });

  test('a target that is not there leads nowhere', () => {
    const compose = new FactFile('compose.yaml');
    assert.deepEqual(
      matches(
        plain,
        compose.build('web', { target: 'gone' }),
        compose.workload('web', undefined, { format: 'compose' }),
      ),
      [],
    );
  });
});

describe('the user that an image starts as', () => {
  function userOf(...facts: Fact[]): unknown {
    const [image] = buildGraph([...facts, pushed(':1'), deployed(':1')]).workloadImages;
    const user = image?.user;
    return user?.from === 'instruction'
      ? user.text
      : user?.from === 'base'
        ? `base ${user.repository}:${user.tag}`
        : user?.from;
  }
  const stages = (...list: Parameters<FactFile['dockerfile']>[1][]) =>
    dockerfile().dockerfile({ ID: '65532', OPEN: undefined }, ...list);

  test('its own USER, with variables', () => {
    assert.equal(userOf(stages({ from: 'debian:13', user: 'app:app' })), 'app:app');
    assert.equal(userOf(stages({ from: 'debian:13', args: { ID: undefined }, user: '$ID' })), '65532');
    assert.equal(userOf(stages({ from: 'debian:13', args: { ID: '7' }, user: '${ID}:0' })), '7:0');
    assert.equal(userOf(stages({ from: 'debian:13', args: { ID: '7' }, env: { ID: '8' }, user: '$ID' })), '8');
  });

  test('unknown where a variable has no value; a global ARG counts only where the stage declares it', () => {
    assert.equal(userOf(stages({ from: 'debian:13', args: { OPEN: undefined }, user: '$OPEN' })), 'unknown');
    assert.equal(userOf(stages({ from: 'debian:13', user: '$ID' })), 'unknown');
  });

  test('the USER of the stage it is built on, whose ENV is inherited', () => {
    assert.equal(
      userOf(stages({ from: 'debian:13', name: 'a', user: 'app' }, { from: 'a', name: 'b' }, { from: 'b' })),
      'app',
    );
    assert.equal(userOf(stages({ from: 'debian:13', name: 'a', env: { U: '9' } }, { from: 'a', user: '$U' })), '9');
    assert.equal(
      userOf(stages({ from: 'debian:13', name: 'a', user: 'app' }, { from: 'debian:13', copies: ['a'] })),
      'base docker.io/library/debian:13',
    );
  });

  test('without USER the base decides', () => {
    assert.equal(userOf(stages({ from: 'debian:13' })), 'base docker.io/library/debian:13');
    assert.equal(userOf(stages({ from: 'scratch' })), 'base scratch:undefined');
    assert.equal(userOf(stages({ from: '$OPEN' })), 'unknown');
  });

  test('a base that this repository builds with that tag is followed', () => {
    const base = dockerfile('base/Dockerfile').dockerfile({}, { from: 'debian:13', user: '1000' });
    const build = workflow().build('base', { by: 'workflow', context: 'base', images: ['ghcr.io/shop/base:1'] });
    assert.equal(userOf(stages({ from: 'ghcr.io/shop/base:1' }), base, build), '1000');
    assert.equal(userOf(stages({ from: 'ghcr.io/shop/base:2' }), base, build), 'base ghcr.io/shop/base:2');
  });

  test('bases that build each other end', () => {
    const loop = dockerfile().dockerfile({}, { from: `${REPOSITORY}:1` });
    assert.equal(userOf(loop), 'unknown');
  });
});
