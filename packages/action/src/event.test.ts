import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { changeOf } from './event.ts';

const base = 'a'.repeat(40);
const head = 'b'.repeat(40);
const before = 'c'.repeat(40);
const ZEROS = '0'.repeat(40);

describe('what an event compares', () => {
  test('a pull request: with the commit it is merged into, by its rules', () => {
    const payload = { pull_request: { base: { sha: base }, head: { sha: head } } };
    const change = changeOf({ name: 'pull_request', payload });
    assert.deepEqual(change.ways, [
      { how: 'merge-parent', head },
      { how: 'merge-base', revision: base },
      { how: 'commit', commit: base },
    ]);
    assert.equal(change.judged, 'introduced');
    assert.equal(change.settingsFrom, 'base');
    for (const name of ['pull_request_target', 'pull_request_review'])
      assert.deepEqual(changeOf({ name, payload }), change);
  });

  test('the merge queue: with what the group is put on', () => {
    assert.deepEqual(changeOf({ name: 'merge_group', payload: { merge_group: { base_sha: base, head_sha: head } } }), {
      ways: [{ how: 'commit', commit: base }],
      judged: 'introduced',
      settingsFrom: 'base',
    });
  });

  test('a push: with what was there before, but everything is judged', () => {
    assert.deepEqual(changeOf({ name: 'push', payload: { before, after: head } }), {
      ways: [{ how: 'commit', commit: before }],
      judged: 'all',
      settingsFrom: 'workspace',
    });
  });

  test('a push to a new branch: with where it left the default branch', () => {
    const payload = { before: ZEROS, after: head, repository: { default_branch: 'trunk' } };
    assert.deepEqual(changeOf({ name: 'push', payload }).ways, [
      { how: 'merge-base', revision: 'refs/remotes/origin/trunk' },
    ]);
  });

  test('a schedule or a start by hand: everything, compared with nothing', () => {
    for (const name of ['schedule', 'workflow_dispatch', 'repository_dispatch']) {
      assert.deepEqual(changeOf({ name, payload: {} }), { ways: [], judged: 'all', settingsFrom: 'workspace' });
    }
  });

  test('an event whose workflow may have checked out anything: the settings are those of its own commit', () => {
    const change = changeOf({ name: 'workflow_run', commit: base, payload: {} });
    assert.equal(change.settingsFrom, 'base');
    assert.deepEqual(change.ways.at(-1), { how: 'commit', commit: base });
  });

  test('what is no commit id never reaches git', () => {
    const payload = { pull_request: { base: { sha: '--output=x' }, head: { sha: head } }, before: 'HEAD; ls' };
    assert.deepEqual(changeOf({ name: 'push', payload }).ways, []);
    assert.deepEqual(changeOf({ name: 'push', payload: null }).ways, []);
  });
});
