import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Repository, type Files } from './repository.ts';
import { runAction, type Outcome } from './run-action.ts';
import { annotationsOf, commandsOf, payloads, pod, privateKey } from './samples.ts';

/** A pull request of somebody who means no good. */
async function pullRequest(
  repository: Repository,
  before: Files,
  change: Files,
  inputs: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const base = repository.commit('main', { 'README.md': 'shop\n', ...before });
  const head = repository.commit('feature', change);
  const commit = repository.mergeForPullRequest(7, 'feature');
  const workspace = repository.checkout(commit);
  return runAction({
    workspace,
    event: 'pull_request',
    commit,
    payload: payloads.pullRequest(base, head, 'mallory/shop'),
    inputs,
  });
}

const suppressing = `suppressions:
  - rule: config/no-privileged
    reason: It is fine, believe me.
`;

describe('a pull request cannot', () => {
  test('switch its own gate off', async () => {
    using repository = new Repository();
    const outcome = await pullRequest(
      repository,
      {},
      { 'k8s/pod.yaml': pod('app', true), 'hullgate.yml': suppressing },
    );
    assert.equal(outcome.status, 1);
    const rules = annotationsOf(outcome.stdout).map(({ properties }) => properties['title'] ?? '');
    assert.ok(
      rules.some((title) => title.includes('config/no-privileged')),
      'the finding stands',
    );
    assert.ok(
      rules.some((title) => title.includes('policy/changed')),
      'the edit of the policy is reported',
    );
  });

  test('silence its own finding by a comment without being told, or where the policy says so without failing', async () => {
    const silenced = pod('app', true).replace(
      /^( *)(privileged: true)$/m,
      '$1# hullgate ignore=config/no-privileged believe me\n$1$2',
    );
    for (const [policy, status] of [
      ['profile: default\n', 0],
      ['rules:\n  policy/ignore-added: high\n', 1],
    ] as const) {
      using repository = new Repository();
      const outcome = await pullRequest(repository, { 'hullgate.yml': policy }, { 'k8s/pod.yaml': silenced });
      assert.equal(outcome.status, status);
      assert.ok(
        annotationsOf(outcome.stdout).some(({ properties }) => properties['title']?.includes('policy/ignore-added')),
      );
    }
  });

  test('take the policy of the base away', async () => {
    using repository = new Repository();
    const strict = 'failOn: low\n';
    const outcome = await pullRequest(
      repository,
      { 'hullgate.yml': strict },
      { 'hullgate.yml': null, Dockerfile: 'FROM debian:12\nRUN apt install -y curl\nUSER 65532\n' },
    );
    assert.equal(outcome.status, 1);
    assert.match(outcome.stdout, /policy\/changed/);
  });

  test('break the policy to make the gate fall over: that of the base holds, and says so', async () => {
    using repository = new Repository();
    const outcome = await pullRequest(
      repository,
      { 'hullgate.yml': suppressing },
      { 'k8s/pod.yaml': pod('app', true), 'hullgate.yml': 'suppressions: [' },
    );
    assert.equal(outcome.status, 1);
    assert.match(outcome.stdout, /policy\/changed/);
    assert.doesNotMatch(outcome.stdout, /config\/no-privileged/);
  });

  test('be judged by a policy of the base that cannot be used, and is told why', async () => {
    using repository = new Repository();
    const outcome = await pullRequest(
      repository,
      { 'hullgate.yml': 'failon: low\n' },
      { 'hullgate.yml': 'failOn: low\n' },
    );
    assert.equal(outcome.status, 2);
    assert.match(
      annotationsOf(outcome.stdout)[0]?.message ?? '',
      /takes effect when it is merged.*\n.*hullgate\.yml:1:1/,
    );
  });

  test('speak to the runner through the name of a file', async () => {
    using repository = new Repository();
    const names = [
      'k8s/::set-output name=verdict::pass.yaml',
      'k8s/a\n::error::injected\n.yaml',
      'k8s/##[add-path]evil.yaml',
      'k8s/%0A::warning::injected, file=b:c.yaml',
      '  ::notice::injected.yaml',
    ];
    const outcome = await pullRequest(
      repository,
      {},
      Object.fromEntries(names.map((name) => [name, pod('app', true)])),
    );
    assert.equal(outcome.status, 1);
    const allowed = new Set(['error', 'warning', 'notice']);
    for (const { level, message } of commandsOf(outcome.stdout)) {
      assert.ok(allowed.has(level), `no command ${level}`);
      assert.doesNotMatch(message, /^injected/);
    }
    assert.doesNotMatch(outcome.stdout, /##\[/);
    assert.equal(annotationsOf(outcome.stdout).filter(({ level }) => level === 'error').length, names.length);
    assert.equal(outcome.outputs['verdict'], 'fail');
    assert.doesNotMatch(outcome.summary, /^::/m);
  });

  test('have its secrets printed anywhere', async () => {
    using repository = new Repository();
    const key = privateKey();
    const password = ['Tr0ub4dor', Math.random().toString(36).slice(2)].join('_');
    const change = {
      'deploy/id.pem': key,
      Dockerfile: `FROM debian:12.5\nENV DATABASE_URL=postgres://shop:${password}@db.shop-internal.net/shop\nRUN echo ${password} | tee /x\nUSER 65532\n`,
      'k8s/pod.yaml': pod('app', true),
    };
    const outcome = await pullRequest(repository, {}, change, { format: 'markdown, terminal', profile: 'all' });
    assert.equal(outcome.status, 1);
    assert.match(outcome.stdout, /secrets\/private-key/);
    const secrets = [password, ...key.split('\n').filter((line) => line.length > 8 && !line.startsWith('-----'))];
    const log = outcome.stdout.split('\n');
    const shown = log.filter((line) => !line.startsWith('::add-mask::')).join('\n');
    const folder = readdirSync(outcome.temporary).find((name) => name.startsWith('hullgate-')) ?? '';
    const files = readdirSync(join(outcome.temporary, folder));
    assert.deepEqual(files.toSorted(), ['report.json', 'report.md', 'report.sarif', 'report.txt']);
    const places = {
      log: shown,
      errors: outcome.stderr,
      summary: outcome.summary,
      outputs: JSON.stringify(outcome.outputs),
      ...Object.fromEntries(files.map((name) => [name, readFileSync(join(outcome.temporary, folder, name), 'utf8')])),
    };
    for (const secret of secrets) {
      for (const [place, text] of Object.entries(places))
        assert.ok(!text.includes(secret), `a secret stands in ${place}`);
      assert.ok(log.includes(`::add-mask::${secret}`), 'later steps cannot print it either');
    }
    const firstOther = log.findIndex((line) => !line.startsWith('::add-mask::'));
    assert.equal(log.slice(firstOther).filter((line) => line.startsWith('::add-mask::')).length, 0, 'masks come first');
  });
});
