import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { startFakeGitHub } from '../fake-github/fake-github.ts';
import { Repository } from './repository.ts';
import { runAction, type Outcome, type Run } from './run-action.ts';
import { annotationsOf, payloads, pod } from './samples.ts';

/** Runs the Action against a GitHub that records every request, and fails when it asks the API for anything. */
async function runOn(
  repository: Repository,
  run: Omit<Run, 'workspace'> & { readonly depth?: number },
): Promise<Outcome> {
  await using github = await startFakeGitHub({ repositories: repository.served });
  const workspace = repository.checkout(run.commit, {
    remote: `${github.url}/acme/shop.git`,
    ...(run.depth !== undefined && { depth: run.depth }),
  });
  const outcome = await runAction({
    ...run,
    workspace,
    environment: { GITHUB_SERVER_URL: github.url, GITHUB_API_URL: github.apiUrl, ...run.environment },
  });
  assert.deepEqual(github.apiRequests(), [], 'no API call is needed');
  assert.equal(outcome.stderr, '');
  return outcome;
}

/** `main` has a finding; `feature` adds another one. */
function withOldAndNew() {
  const repository = new Repository();
  const base = repository.commit('main', { 'k8s/old.yaml': pod('old', true), 'README.md': 'shop\n' });
  const head = repository.commit('feature', { 'k8s/new.yaml': pod('new', true) });
  return { repository, base, head };
}

const counts = ({ outputs: { verdict, high, introduced, unchanged, fixed } }: Outcome) => ({
  verdict,
  high,
  introduced,
  unchanged,
  fixed,
});

describe('the Action on', () => {
  test('a pull request: fails for what it introduces, and shows the rest', async () => {
    const { repository, base, head } = withOldAndNew();
    using _ = repository;
    const commit = repository.mergeForPullRequest(7, 'feature');
    const outcome = await runOn(repository, {
      event: 'pull_request',
      commit,
      payload: payloads.pullRequest(base, head),
    });
    assert.equal(outcome.status, 1);
    assert.deepEqual(counts(outcome), { verdict: 'fail', high: '1', introduced: '1', unchanged: '1', fixed: '0' });
    const [annotation, ...others] = annotationsOf(outcome.stdout);
    assert.deepEqual(others, []);
    assert.equal(annotation?.level, 'error');
    assert.equal(annotation.properties['file'], 'k8s/new.yaml');
    assert.equal(annotation.properties['line'], '10');
    assert.match(annotation.message, /`app` of Pod `new` is privileged/);
    assert.match(outcome.summary, /1 finding already there before this change/);
    assert.match(outcome.summary, new RegExp(`Compared with ${base.slice(0, 12)}`));
  });

  test('a pull request that touches nothing of that: passes, although the base has findings', async () => {
    const { repository, base } = withOldAndNew();
    using _ = repository;
    const head = repository.commit('words', { 'README.md': 'The shop.\n' });
    const commit = repository.mergeForPullRequest(8, 'words');
    const outcome = await runOn(repository, {
      event: 'pull_request',
      commit,
      payload: payloads.pullRequest(base, head),
    });
    assert.equal(outcome.status, 0);
    assert.deepEqual(counts(outcome), { verdict: 'pass', high: '0', introduced: '0', unchanged: '1', fixed: '0' });
    assert.deepEqual(annotationsOf(outcome.stdout), []);
  });

  test('a pull request of a fork, with a token that may only read: the same', async () => {
    const { repository, base, head } = withOldAndNew();
    using _ = repository;
    const commit = repository.mergeForPullRequest(7, 'feature');
    const outcome = await runOn(repository, {
      event: 'pull_request',
      commit,
      payload: payloads.pullRequest(base, head, 'mallory/shop'),
      inputs: { token: 'read-only' },
    });
    assert.equal(outcome.status, 1);
    assert.equal(outcome.outputs['introduced'], '1');
    assert.doesNotMatch(outcome.stdout, /read-only/);
  });

  test('the merge queue: judges what the group introduces', async () => {
    const { repository, base, head } = withOldAndNew();
    using _ = repository;
    const commit = repository.mergeForPullRequest(7, 'feature');
    const outcome = await runOn(repository, {
      event: 'merge_group',
      commit,
      payload: payloads.mergeGroup(base, commit),
    });
    assert.equal(outcome.status, 1);
    assert.deepEqual(counts(outcome), { verdict: 'fail', high: '1', introduced: '1', unchanged: '1', fixed: '0' });
    assert.ok(head);
  });

  test('a push: judges everything, and tells what is new', async () => {
    const { repository, base } = withOldAndNew();
    using _ = repository;
    const commit = repository.commit('main', { 'k8s/new.yaml': pod('new', true), 'k8s/old.yaml': pod('old', false) });
    const outcome = await runOn(repository, { event: 'push', commit, payload: payloads.push(base, commit) });
    assert.equal(outcome.status, 1);
    assert.deepEqual(counts(outcome), { verdict: 'fail', high: '1', introduced: '1', unchanged: '0', fixed: '1' });
  });

  test('a push to a new branch: judges everything, with history or without', async () => {
    const { repository, head } = withOldAndNew();
    using _ = repository;
    const payload = payloads.push('0'.repeat(40), head, 'feature');
    const deep = await runOn(repository, { event: 'push', commit: head, payload, depth: 0 });
    assert.deepEqual(counts(deep), { verdict: 'fail', high: '2', introduced: '1', unchanged: '1', fixed: '0' });
    const shallow = await runOn(repository, { event: 'push', commit: head, payload });
    assert.equal(shallow.outputs['high'], '2');
    assert.ok(
      annotationsOf(shallow.stdout).every(({ level }) => level === 'error'),
      'nobody has to do anything about it',
    );
  });

  for (const [event, payload] of [
    ['schedule', payloads.schedule],
    ['workflow_dispatch', payloads.dispatch],
  ] as const) {
    test(`${event}: judges everything`, async () => {
      const { repository, base } = withOldAndNew();
      using _ = repository;
      const outcome = await runOn(repository, { event, commit: base, payload });
      assert.equal(outcome.status, 1);
      assert.equal(outcome.outputs['high'], '1');
      assert.match(outcome.summary, /Not compared with another commit/);
    });
  }
});
