import assert from 'node:assert/strict';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Repository, type Files } from './repository.ts';
import { runAction, type Outcome, type Run } from './run-action.ts';
import { annotationsOf, payloads, pod } from './samples.ts';

type Details = Partial<Omit<Run, 'commit'>>;

async function scheduled(repository: Repository, files: Files, details: Details = {}): Promise<Outcome> {
  const commit = repository.commit('main', files);
  const workspace = repository.checkout(commit);
  return runAction({ workspace, event: 'schedule', commit, payload: payloads.schedule, ...details });
}

const pods = (amount: number): Files =>
  Object.fromEntries(Array.from({ length: amount }, (_, at) => [`k8s/pod-${at}.yaml`, pod(`app-${at}`, true)]));

describe('what the Action publishes', () => {
  test('ten errors at most, the last of which says how many more', async () => {
    using repository = new Repository();
    const { stdout } = await scheduled(repository, pods(14));
    const errors = annotationsOf(stdout).filter(({ level }) => level === 'error');
    assert.equal(errors.length, 10);
    assert.match(errors.at(-1)?.message ?? '', /^5 more errors: see the summary/);
  });

  test('remarks of its own use up room of the findings', async () => {
    using repository = new Repository();
    const files = Object.fromEntries(
      Array.from({ length: 14 }, (_, at) => [`build-${at}/Dockerfile`, 'FROM node:latest\nUSER 65532\n']),
    );
    const { stdout } = await scheduled(repository, {
      ...files,
      'k8s/broken.yaml': 'apiVersion: v1\nkind: Pod\n  metadata: [',
    });
    const warnings = annotationsOf(stdout).filter(({ level }) => level === 'warning');
    assert.equal(warnings.length, 10);
    assert.match(warnings[0]?.message ?? '', /Incomplete, so neither passed nor failed: .*config/);
    assert.match(warnings.at(-1)?.message ?? '', /more warnings: see the summary/);
  });

  test('a summary below the size at which GitHub shows none', async () => {
    using repository = new Repository();
    const many = Array.from({ length: 4000 }, (_, at) => pod(`app-${at}-${'x'.repeat(40)}`, true)).join('---\n');
    const { summary, status } = await scheduled(repository, { 'k8s/all.yaml': many });
    assert.equal(status, 1);
    assert.ok(Buffer.byteLength(summary) < 1024 * 1024);
    assert.match(summary, /left out here/);
    assert.match(summary, /Not compared with another commit/);
  });

  test('JSON and SARIF for later steps, in the temporary folder', async () => {
    using repository = new Repository();
    const { outputs, temporary } = await scheduled(repository, pods(1));
    const { report = '', sarif = '' } = outputs;
    assert.ok(report.startsWith(temporary) && sarif.startsWith(temporary));
    assert.equal(JSON.parse(readFileSync(report, 'utf8')).verdict, 'fail');
    const log = JSON.parse(readFileSync(sarif, 'utf8'));
    assert.equal(log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri, 'k8s/pod-0.yaml');
  });

  test('reports where the workflow wants them, but not where a link of the tree leads', async () => {
    using repository = new Repository();
    const commit = repository.commit('main', pods(1));
    const workspace = repository.checkout(commit);
    const victim = join(repository.folder, 'victim');
    writeFileSync(victim, 'kept');
    symlinkSync(victim, join(workspace, 'hullgate.sarif'));
    const inputs = { format: 'sarif', output: 'hullgate.sarif' };
    const { outputs } = await runAction({ workspace, event: 'schedule', commit, payload: payloads.schedule, inputs });
    assert.equal(outputs['sarif'], join(workspace, 'hullgate.sarif'));
    assert.equal(JSON.parse(readFileSync(join(workspace, 'hullgate.sarif'), 'utf8')).version, '2.1.0');
    assert.equal(readFileSync(victim, 'utf8'), 'kept');
  });

  test('less where the runner gives no place for it', async () => {
    using repository = new Repository();
    const nowhere = {
      GITHUB_STEP_SUMMARY: undefined,
      GITHUB_OUTPUT: undefined,
      RUNNER_TEMP: undefined,
      TMPDIR: repository.folder,
    };
    const { status, stdout } = await scheduled(repository, pods(1), { environment: nowhere });
    assert.equal(status, 1);
    assert.equal(annotationsOf(stdout).length, 1);
  });

  test('no mask outside of a runner, where nobody would hide it', async () => {
    using repository = new Repository();
    const url = ['postgres://shop:', 'Tr0ub4dor_and_3', '@db.shop-internal.net/shop'].join('');
    const { stdout } = await scheduled(
      repository,
      { '.env': `DATABASE_URL=${url}\n` },
      { environment: { GITHUB_ACTIONS: undefined } },
    );
    assert.match(stdout, /secrets\//);
    assert.doesNotMatch(stdout, /Tr0ub4dor/);
  });
});

describe('inputs', () => {
  test('choose gates, paths, threshold and what is judged', async () => {
    using repository = new Repository();
    const files = { ...pods(1), 'services/api/Dockerfile': 'FROM debian:12\nRUN apt install -y curl\nUSER 65532\n' };
    const docker = await scheduled(repository, files, {
      inputs: { path: 'services/api', gates: 'dockerfile', 'fail-on': 'low' },
    });
    assert.equal(docker.status, 1);
    assert.doesNotMatch(docker.stdout, /k8s\/pod-0/);
    assert.match(docker.stdout, /dockerfile\/run-apt/);
    const lenient = await scheduled(repository, {}, { inputs: { 'fail-on': 'never' } });
    assert.equal(lenient.status, 0);
    assert.equal(lenient.outputs['high'], '1');
  });

  for (const [name, value, complaint] of [
    ['fail-on', 'severe', /`fail-on` cannot be `severe`\. Valid: critical/],
    ['path', 'nowhere', /`path` names `nowhere`/],
    ['base', 'nowhere', /`base` names `nowhere`/],
    ['policy', 'nowhere.yml', /nowhere\.yml/],
  ] as const) {
    test(`${name}: ${value} is one clear error and exit code 2`, async () => {
      using repository = new Repository();
      const { status, stdout } = await scheduled(repository, pods(1), { inputs: { [name]: value } });
      assert.equal(status, 2);
      const [error, ...others] = annotationsOf(stdout);
      assert.deepEqual(others, []);
      assert.equal(error?.level, 'error');
      assert.match(error.message, complaint);
    });
  }

  test('a policy with mistakes is an error that names place and remedy', async () => {
    using repository = new Repository();
    const { status, stdout } = await scheduled(repository, { ...pods(1), 'hullgate.yml': 'failon: high\n' });
    assert.equal(status, 2);
    assert.match(annotationsOf(stdout)[0]?.message ?? '', /hullgate\.yml:1:1: .*failOn/);
  });
});

describe('the Action that cannot work', () => {
  test('says so when nothing was checked out', async () => {
    using repository = new Repository();
    const { status, stdout } = await scheduled(
      repository,
      {},
      { environment: { GITHUB_WORKSPACE: join(repository.folder, 'empty') } },
    );
    assert.equal(status, 2);
    assert.match(stdout, /actions\/checkout/);
  });

  test('reports a fault of its own as one error, with exit code 3', async () => {
    using repository = new Repository();
    const broken = join(repository.folder, 'event.json');
    writeFileSync(broken, '{');
    const { status, stdout, stderr } = await scheduled(repository, pods(1), {
      environment: { GITHUB_EVENT_PATH: broken },
    });
    assert.equal(status, 3);
    assert.equal(annotationsOf(stdout).length, 1);
    assert.match(stdout, /::error title=Hullgate::Hullgate could not finish/);
    assert.equal(stderr, '');
    assert.ok(existsSync(broken));
  });
});
