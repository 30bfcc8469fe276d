import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findComparison } from '../../packages/action/src/base.ts';
import { Clone } from '../../packages/action/src/clone.ts';
import { changeOf } from '../../packages/action/src/event.ts';
import { startFakeGitHub } from '../fake-github/fake-github.ts';
import { git, Repository } from './repository.ts';

const pullRequest = (base: string, head: string) =>
  changeOf({ name: 'pull_request', payload: { pull_request: { base: { sha: base }, head: { sha: head } } } });

/** A pull request whose base has moved on since it was opened. */
function withPullRequest() {
  const repository = new Repository();
  const opened = repository.commit('main', { a: '1' });
  repository.commit('feature', { b: '1' });
  const head = repository.commit('feature', { b: '2' });
  const tip = repository.commit('main', { a: '2' });
  const merge = repository.mergeForPullRequest(7, 'feature');
  return { repository, opened, head, tip, merge };
}

describe('the base of a pull request', () => {
  test('is the first parent of the merge commit, fetched into a clone of one commit', async () => {
    const { repository, opened, head, tip, merge } = withPullRequest();
    using _ = repository;
    const workspace = repository.checkout(merge);
    const comparison = await findComparison(new Clone(workspace), pullRequest(opened, head));
    assert.deepEqual(comparison, { base: tip, judged: 'introduced', settings: { commit: tip } });
    assert.equal(git(workspace, 'rev-parse', '--is-shallow-repository'), 'true');
  });

  test('is where the branch was left, when the branch itself is checked out with its history', async () => {
    const { repository, opened, head, tip } = withPullRequest();
    using _ = repository;
    const workspace = repository.checkout(head, { depth: 0 });
    const comparison = await findComparison(new Clone(workspace), pullRequest(tip, head));
    assert.equal(comparison.base, opened);
    assert.equal(git(workspace, 'rev-parse', '--is-shallow-repository'), 'false');
  });

  test('is never the first parent of another merge than that of the pull request', async () => {
    using repository = new Repository();
    repository.commit('main', { a: '1' });
    const inside = repository.commit('feature', { b: '1' });
    const tip = repository.commit('main', { a: '2' });
    const head = repository.mergeMainInto('feature');
    const { base } = await findComparison(new Clone(repository.checkout(head)), pullRequest(tip, head));
    assert.equal(base, tip);
    assert.notEqual(base, inside);
  });

  test('that is nowhere to be had: everything is judged, by the default policy, and one notice says so', async () => {
    const { repository, opened, head, merge } = withPullRequest();
    using _ = repository;
    const workspace = repository.checkout(merge, { remote: `${repository.bare}-gone` });
    const { remark, ...comparison } = await findComparison(new Clone(workspace), pullRequest(opened, head));
    assert.deepEqual(comparison, { judged: 'all', settings: 'defaults' });
    assert.equal(remark?.level, 'notice');
    assert.match(remark.message, /fetch-depth: 2/);
  });

  test('without a clone: everything is judged, and the notice says what is missing', async () => {
    const { repository, opened, head } = withPullRequest();
    using _ = repository;
    const { remark, ...comparison } = await findComparison(new Clone(repository.served), pullRequest(opened, head));
    assert.deepEqual(comparison, { judged: 'all', settings: 'defaults' });
    assert.match(remark?.message ?? '', /no git clone/);
  });

  test('a tree without the pull request in it is judged as a whole, with a warning', async () => {
    const { repository, opened, head, tip } = withPullRequest();
    using _ = repository;
    // What pull_request_target checks out by default.
    const workspace = repository.checkout(tip);
    const { remark, ...comparison } = await findComparison(new Clone(workspace), pullRequest(opened, head));
    assert.deepEqual(comparison, { judged: 'all', settings: { commit: opened } });
    assert.equal(remark?.level, 'warning');
    assert.match(remark.message, /nothing of the pull request was inspected/);
  });

  test('a private repository whose checkout kept no credentials is asked with the token', async () => {
    const { repository, opened, head, tip, merge } = withPullRequest();
    using _ = repository;
    const token = ['ghs', 'x'.repeat(36)].join('_');
    await using github = await startFakeGitHub({ repositories: repository.served, token });
    const workspace = repository.checkout(merge, { remote: `${github.url}/acme/shop.git` });
    const change = pullRequest(opened, head);
    assert.equal((await findComparison(new Clone(workspace), change)).settings, 'defaults');
    const { base } = await findComparison(new Clone(workspace, { server: github.url, token }), change);
    assert.equal(base, tip);
    assert.deepEqual(github.apiRequests(), []);
    assert.doesNotMatch(git(workspace, 'config', '--list'), /x-access-token|extraheader/i);
  });
});

describe('the base of other events', () => {
  test('a push is compared with what was there before', async () => {
    using repository = new Repository();
    const before = repository.commit('main', { a: '1' });
    const after = repository.commit('main', { a: '2' });
    const comparison = await findComparison(
      new Clone(repository.checkout(after)),
      changeOf({ name: 'push', payload: { before, after } }),
    );
    assert.deepEqual(comparison, { base: before, judged: 'all', settings: 'workspace' });
  });

  test('a push to a new branch: where it left the default branch, if the clone goes that far', async () => {
    using repository = new Repository();
    const left = repository.commit('main', { a: '1' });
    const after = repository.commit('new', { a: '2' });
    const change = changeOf({
      name: 'push',
      payload: { before: '0'.repeat(40), repository: { default_branch: 'main' } },
    });
    assert.equal((await findComparison(new Clone(repository.checkout(after, { depth: 0 })), change)).base, left);
    const { remark, ...shallow } = await findComparison(new Clone(repository.checkout(after)), change);
    assert.deepEqual(shallow, { judged: 'all', settings: 'workspace' });
    assert.equal(remark?.level, 'log');
  });

  test('a workflow that runs after another one: the settings are never those of the commit it checks out', async () => {
    const { repository, opened, tip, merge } = withPullRequest();
    using _ = repository;
    const change = changeOf({ name: 'workflow_run', commit: tip, payload: {} });
    const strangers = await findComparison(new Clone(repository.checkout(merge)), change);
    assert.deepEqual(strangers, { base: tip, judged: 'all', settings: { commit: tip } });
    const own = await findComparison(new Clone(repository.checkout(tip)), change);
    assert.deepEqual(own, { judged: 'all', settings: { commit: tip } });
    assert.ok(opened);
  });

  test('a base that the workflow names is fetched when the clone has it not', async () => {
    using repository = new Repository();
    const release = repository.commit('release', { a: '1' });
    const after = repository.commit('main', { a: '2' });
    const change = changeOf({ name: 'schedule', payload: {} });
    const clone = new Clone(repository.checkout(after));
    assert.deepEqual(await findComparison(clone, change, 'release'), {
      base: release,
      judged: 'introduced',
      settings: 'workspace',
    });
    await assert.rejects(findComparison(clone, change, 'nowhere'), /input `base` names `nowhere`/);
  });
});
