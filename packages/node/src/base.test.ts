import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { findBase } from './base.ts';
import { mergeParentBase } from './merge-parent-base.ts';
import { commitAll, runGit, temporaryFolder, temporaryRepository, writeTree } from './testing/temporary.ts';

/** A clone, as far as possible apart from its origin. */
function clone(test: TestContext, origin: string, ...options: readonly string[]): string {
  const folder = join(temporaryFolder(test), 'clone');
  runGit(origin, 'clone', '--quiet', ...options, `file://${origin}`, folder);
  return folder;
}

/** What actions/checkout leaves behind on a pull request: the merge commit alone. */
function pullRequestCheckout(test: TestContext): { readonly root: string; readonly target: string } {
  const origin = temporaryRepository(test, { a: '1' });
  runGit(origin, 'switch', '--quiet', '--create', 'feature');
  writeTree(origin, { b: '2' });
  commitAll(origin);
  runGit(origin, 'switch', '--quiet', 'main');
  writeTree(origin, { c: '3' });
  const target = commitAll(origin);
  runGit(origin, 'switch', '--quiet', '--detach', 'main');
  runGit(origin, 'merge', '--quiet', '--no-edit', 'feature');
  runGit(origin, 'update-ref', 'refs/pull/1/merge', 'HEAD');
  const root = temporaryFolder(test);
  runGit(root, 'init', '--quiet');
  runGit(root, 'remote', 'add', 'origin', `file://${origin}`);
  runGit(root, 'fetch', '--quiet', '--depth=1', 'origin', '+refs/pull/1/merge:refs/remotes/pull/1/merge');
  runGit(root, 'checkout', '--quiet', '--force', 'refs/remotes/pull/1/merge');
  return { root, target };
}

describe('the base of a comparison', () => {
  test('is the revision that was named, as it is', async (t) => {
    const root = temporaryRepository(t);
    const first = runGit(root, 'rev-parse', 'HEAD');
    commitAll(root);
    assert.deepEqual(await findBase({ root, base: 'HEAD~1' }), { revision: first, origin: 'HEAD~1' });
    await assert.rejects(findBase({ root, base: 'v9' }), {
      name: 'RevisionError',
      message: /no revision `v9`.*Check the spelling/,
    });
    await assert.rejects(findBase({ root, base: '--all' }), { name: 'RevisionError' });
  });

  test("is else the merge base with the remote's default branch", async (t) => {
    const origin = temporaryRepository(t);
    runGit(origin, 'branch', '-m', 'trunk');
    const fork = runGit(origin, 'rev-parse', 'HEAD');
    const root = clone(t, origin);
    commitAll(root);
    commitAll(origin);
    runGit(root, 'fetch', '--quiet');
    assert.deepEqual(await findBase({ root }), { revision: fork, origin: 'merge base with origin/HEAD' });
    runGit(root, 'checkout', '--quiet', '--detach');
    assert.equal((await findBase({ root })).revision, fork, 'also with a detached HEAD');
  });

  test('is else the merge base with a local main or master', async (t) => {
    const root = temporaryRepository(t);
    const fork = runGit(root, 'rev-parse', 'HEAD');
    runGit(root, 'switch', '--quiet', '--create', 'feature');
    commitAll(root);
    assert.deepEqual(await findBase({ root }), { revision: fork, origin: 'merge base with main' });
    runGit(root, 'branch', '--quiet', '-m', 'main', 'development');
    await assert.rejects(findBase({ root }), { message: /tried origin\/HEAD, origin\/main, .* --base REF/ });
  });

  test("is not confused by a remote's HEAD that leads nowhere", async (t) => {
    const root = temporaryRepository(t);
    runGit(root, 'symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/gone');
    assert.equal((await findBase({ root })).origin, 'merge base with main');
  });

  test('cannot be found in unrelated histories, without commits, outside git: each is explained', async (t) => {
    const root = temporaryRepository(t);
    runGit(root, 'switch', '--quiet', '--orphan', 'other');
    commitAll(root);
    await assert.rejects(findBase({ root }), { message: /unrelated/ });
    const empty = temporaryFolder(t);
    runGit(empty, 'init', '--quiet');
    await assert.rejects(findBase({ root: empty }), { message: /no commit yet/ });
    await assert.rejects(findBase({ root: temporaryFolder(t) }), { message: /not a git repository/ });
  });

  test('may lie beyond what a shallow clone holds: that is explained', async (t) => {
    const origin = temporaryRepository(t);
    runGit(origin, 'switch', '--quiet', '--create', 'feature');
    commitAll(origin);
    runGit(origin, 'switch', '--quiet', 'main');
    commitAll(origin);
    runGit(origin, 'switch', '--quiet', 'feature');
    const root = clone(t, origin, '--depth=1', '--no-single-branch');
    runGit(root, 'remote', 'set-head', 'origin', 'main');
    await assert.rejects(findBase({ root }), { name: 'RevisionError', message: /shallow.*fetch-depth: 0/ });
    await assert.rejects(findBase({ root, base: 'HEAD~1' }), { message: /shallow.*fetch-depth: 0/ });
  });
});

describe('the base of a pull request', () => {
  test('is named by the merge commit although the clone does not hold it', async (t) => {
    const { root, target } = pullRequestCheckout(t);
    await assert.rejects(mergeParentBase(root), { name: 'RevisionError', revision: target, message: /fetch-depth: 0/ });
    assert.deepEqual(await mergeParentBase(root, { fetch: true }), {
      revision: target,
      origin: 'first parent of the merge commit',
    });
    assert.equal((await mergeParentBase(root))?.revision, target, 'it is in the clone now');
  });

  test('cannot be fetched when the remote is gone', async (t) => {
    const { root } = pullRequestCheckout(t);
    runGit(root, 'remote', 'set-url', 'origin', '/nonexistent');
    await assert.rejects(mergeParentBase(root, { fetch: true }), {
      name: 'RevisionError',
      message: /is not in this clone/,
    });
  });

  test('is unknown when HEAD is no merge', async (t) => {
    assert.equal(await mergeParentBase(temporaryRepository(t)), undefined);
  });
});
