import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { resolveInputPaths } from './input-paths.ts';
import { temporaryFolder, writeTree } from './testing/temporary.ts';

describe('the paths a user names', () => {
  test('stand for the working directory when there are none', (t) => {
    const here = temporaryFolder(t);
    assert.deepEqual(resolveInputPaths(here, []), { root: here, paths: [] });
    assert.deepEqual(resolveInputPaths(here, ['.']), { root: here, paths: [] });
  });

  test('keep the working directory as root while they lie in it', (t) => {
    const here = temporaryFolder(t);
    writeTree(here, { 'a/b/x': '', '..odd': '' });
    assert.deepEqual(resolveInputPaths(here, ['a/b', './a/b/x', '..odd']), {
      root: here,
      paths: ['a/b', 'a/b/x', '..odd'],
    });
    assert.deepEqual(resolveInputPaths(here, [join(here, 'a')]), { root: here, paths: ['a'] });
  });

  test('are taken from the working directory and shown from the project', (t) => {
    const project = temporaryFolder(t);
    writeTree(project, { 'here/x': '', 'there/y': '' });
    const here = join(project, 'here');
    assert.deepEqual(resolveInputPaths(here, [], project), { root: project, paths: ['here'] });
    assert.deepEqual(resolveInputPaths(here, ['x', '../there'], project), {
      root: project,
      paths: ['here/x', 'there'],
    });
  });

  test('move the root to the folder that holds them when one lies outside', (t) => {
    const top = temporaryFolder(t);
    writeTree(top, { 'here/x': '', 'there/y': '', 'there/deep/z': '' });
    const here = join(top, 'here');
    assert.deepEqual(resolveInputPaths(here, ['../there']), { root: join(top, 'there'), paths: [] });
    assert.deepEqual(resolveInputPaths(here, ['../there/y']), { root: join(top, 'there'), paths: ['y'] });
    assert.deepEqual(resolveInputPaths(here, ['x', '../there/deep']), { root: top, paths: ['here/x', 'there/deep'] });
  });

  test('that are links: folders are followed, files stay links', (t) => {
    const here = temporaryFolder(t);
    writeTree(here, { 'real/x': '' });
    symlinkSync('real', join(here, 'folder'));
    symlinkSync('real/x', join(here, 'file'));
    assert.deepEqual(resolveInputPaths(here, ['folder', 'file']).paths, ['real', 'file']);
  });

  test('must be there', (t) => {
    assert.throws(() => resolveInputPaths(temporaryFolder(t), ['nowhere']), {
      name: 'InputPathError',
      message: 'There is no file or folder nowhere.',
    });
  });
});
