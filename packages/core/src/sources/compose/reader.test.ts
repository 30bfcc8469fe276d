import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { BuildFact } from '../../model/fact.ts';
import { readText, type ReadText } from '../../testing/read-text.ts';
import { composeReader } from './reader.ts';
import { isComposePath } from './recognise.ts';

const read = (text: string, path = 'deploy/compose.yaml'): ReadText => readText(composeReader, path, text);

test('Compose files are known by their names', () => {
  for (const path of [
    'compose.yml',
    'a/docker-compose.yaml',
    'docker-compose.prod.yml',
    'compose-dev.yaml',
    'podman-compose.yml',
  ]) {
    assert.ok(isComposePath(path), path);
  }
  for (const path of ['composer.yml', 'decompose.yaml', 'compose.json', 'compose.yaml.bak'])
    assert.ok(!isComposePath(path), path);
});

describe('short and long forms say the same', () => {
  const service = (text: string) => read(`services:\n  web:\n    image: a\n${text}`).subjects('compose-service')[0];

  test('of ports', () => {
    const ports = (text: string) =>
      service(text)?.ports.map(({ hostAddress, published, target, protocol }) => [
        hostAddress?.value,
        published?.value,
        target.value,
        protocol?.value,
      ]);
    assert.deepEqual(ports('    ports: ["127.0.0.1:8080:80/udp"]\n'), [['127.0.0.1', '8080', '80', 'udp']]);
    assert.deepEqual(
      ports('    ports:\n      - {target: 80, published: "8080", host_ip: 127.0.0.1, protocol: udp}\n'),
      [['127.0.0.1', '8080', '80', 'udp']],
    );
    assert.deepEqual(ports('    ports: ["${PORT:-80}:80", "[::1]:1:2", 3000]\n'), [
      [undefined, '${PORT:-80}', '80', undefined],
      ['::1', '1', '2', undefined],
      [undefined, undefined, '3000', undefined],
    ]);
  });
  test('of mounts', () => {
    const mounts = (text: string) =>
      service(text)?.mounts.map(({ type, source, target, readOnly }) => [
        type,
        source?.value,
        target?.value,
        readOnly?.value,
      ]);
    assert.deepEqual(mounts('    volumes: ["/etc:/x:ro", "data:/data", ./src:/app]\n'), [
      ['bind', '/etc', '/x', true],
      ['volume', 'data', '/data', undefined],
      ['bind', './src', '/app', undefined],
    ]);
    assert.deepEqual(mounts('    volumes:\n      - {type: bind, source: /etc, target: /x, read_only: true}\n'), [
      ['bind', '/etc', '/x', true],
    ]);
  });
  test('of a volume that is a folder of the host', () => {
    const text =
      'services:\n  web:\n    image: a\n    volumes: [data:/data]\nvolumes:\n  data:\n    driver_opts: {type: none, o: bind, device: /etc}\n';
    assert.equal(read(text).subjects('container')[0]?.hostMounts[0]?.hostPath.value, '/etc');
  });
  test('of variables', () => {
    const environment = (text: string) =>
      service(text)?.environment.map(({ name, value }) => [name.value, value?.value]);
    assert.deepEqual(environment('    environment: [A=b=c, D]\n'), [
      ['A', 'b=c'],
      ['D', undefined],
    ]);
    assert.deepEqual(environment('    environment: {A: b=c, D: }\n'), [
      ['A', 'b=c'],
      ['D', undefined],
    ]);
  });
});

test('merge keys bring in what is not written', () => {
  const text = 'x-base: &base\n  image: a\n  privileged: true\nservices:\n  web:\n    <<: *base\n    image: b\n';
  const [container] = read(text).subjects('container');
  assert.deepEqual([container?.image?.value, container?.privileged?.value], ['b', true]);
});

describe('a build is a fact', () => {
  const build = (text: string): BuildFact | undefined => read(text).facts.find((fact) => fact.type === 'build');

  test('with its paths from the root of the workspace', () => {
    const fact = build(
      'services:\n  web:\n    image: web:1\n    build: {context: ../app, dockerfile: docker/Dockerfile, target: run, args: [V=1, W]}\n',
    );
    assert.deepEqual([fact?.context, fact?.dockerfile, fact?.target?.value], ['app', 'app/docker/Dockerfile', 'run']);
    assert.deepEqual(
      fact?.args.map(({ name, value }) => [name, value?.value]),
      [
        ['V', '1'],
        ['W', undefined],
      ],
    );
    assert.deepEqual(
      fact?.images.map(({ value }) => value),
      ['web:1'],
    );
  });
  test('without a context where that is elsewhere', () => {
    assert.equal(build('services:\n  web:\n    build: https://example.com/a.git\n')?.context, undefined);
    assert.equal(build('services:\n  web:\n    build: ../../..\n')?.context, undefined);
    assert.equal(build('services:\n  web:\n    build: .\n')?.context, 'deploy');
  });
});

test('security options speak the words of a security context', () => {
  const text =
    'services:\n  web:\n    image: a\n    user: "0:10"\n    security_opt: [no-new-privileges, seccomp=unconfined, "label:type:web_t"]\n';
  const [container] = read(text).subjects('container');
  assert.equal(container?.allowPrivilegeEscalation?.value, false);
  assert.equal(container?.seccomp?.value, 'Unconfined');
  assert.equal(container?.selinux?.type?.value, 'web_t');
  assert.deepEqual([container?.runAsUser?.value, container?.runAsGroup?.value], [0, 10]);
});
