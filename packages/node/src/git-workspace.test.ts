import assert from 'node:assert/strict';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { SIZE_LIMIT } from './file-reader.ts';
import { gitWorkspace } from './git-workspace.ts';
import { commitAll, runGit, temporaryFolder, temporaryRepository, writeTree } from './testing/temporary.ts';

async function contents(root: string, revision: string, paths?: readonly string[]): Promise<Record<string, string>> {
  const workspace = gitWorkspace(root, revision, paths ? { paths } : {});
  const { files } = await workspace.list();
  const read = await Promise.all(
    files.map(async (file) => [file.path, Buffer.from(await workspace.read(file)).toString()]),
  );
  return Object.fromEntries(read);
}

describe('a revision', () => {
  test('is read from objects, whatever the working tree holds', async (t) => {
    const root = temporaryRepository(t, { a: 'old', 'b/c': 'gone later', empty: '' });
    rmSync(join(root, 'b'), { recursive: true });
    writeTree(root, { a: 'new', d: 'new' });
    commitAll(root);
    assert.deepEqual(await contents(root, 'HEAD~1'), { a: 'old', 'b/c': 'gone later', empty: '' });
    assert.deepEqual(await contents(root, 'main'), { a: 'new', d: 'new', empty: '' });
  });

  test('is kept to the sub-folder that is the root, and to the paths named', async (t) => {
    const root = temporaryRepository(t, { 'sub/x': '1', 'sub/deep/y': '2', 'sub/deeper/z': '3', top: '4' });
    assert.deepEqual(await contents(join(root, 'sub'), 'HEAD'), { x: '1', 'deep/y': '2', 'deeper/z': '3' });
    assert.deepEqual(await contents(join(root, 'sub'), 'HEAD', ['deep']), { 'deep/y': '2' });
    mkdirSync(join(root, 'new'));
    assert.deepEqual(await contents(join(root, 'new'), 'HEAD'), {}, 'a folder that was not there');
  });

  test('has the files of the tree by the names of links to them, as a directory has', async (t) => {
    const root = temporaryRepository(t, { 'docker/Dockerfile': 'FROM a' });
    symlinkSync('docker/Dockerfile', join(root, 'Dockerfile'));
    symlinkSync('docker', join(root, 'images'));
    commitAll(root);
    assert.deepEqual(await contents(root, 'HEAD'), { Dockerfile: 'FROM a', 'docker/Dockerfile': 'FROM a' });
    assert.deepEqual(await contents(root, 'HEAD', ['docker']), { 'docker/Dockerfile': 'FROM a' });
  });

  test('has neither links that leave it nor submodules; odd names are read or reported', async (t) => {
    const inner = temporaryRepository(t, { x: '' });
    const root = temporaryRepository(t, { 'line\nend': '1', ünï: '2' });
    runGit(root, 'submodule', '--quiet', 'add', inner, 'module');
    symlinkSync('/etc/passwd', join(root, 'link'));
    writeTree(root, { [`bin`]: Buffer.from([0, 10, 255, 10]) });
    commitAll(root);
    const all = await contents(root, 'HEAD');
    assert.deepEqual(Object.keys(all).toSorted(), ['.gitmodules', 'bin', 'line\nend', 'ünï']);
  });

  test('answers many questions at once, large and small, in their order', async (t) => {
    const files = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`f${at}`, `${at}\n`.repeat(at * 3000)]));
    const root = temporaryRepository(t, files);
    assert.deepEqual(await contents(root, 'HEAD'), files);
  });

  test('refuses large files without loading them', async (t) => {
    const root = temporaryRepository(t, { big: Buffer.alloc(SIZE_LIMIT + 1) });
    await assert.rejects(async () => gitWorkspace(root, 'HEAD').read({ path: 'big' }), { code: 'file-too-large' });
    await assert.rejects(async () => gitWorkspace(root, 'HEAD').read({ path: 'none' }), { code: 'file-vanished' });
  });

  test('that is not there is an error that says what to do', async (t) => {
    const root = temporaryRepository(t, { a: '' });
    for (const revision of ['nowhere', '--help', 'HEAD:a', '']) {
      await assert.rejects(async () => gitWorkspace(root, revision).list(), {
        name: 'RevisionError',
        message: /Check the spelling/,
      });
    }
    await assert.rejects(async () => gitWorkspace(temporaryFolder(t), 'HEAD').list(), {
      name: 'RevisionError',
      message: /not a git repository/,
    });
  });

  test('of a partial clone lacks contents; no remote is asked for them', async (t) => {
    const origin = temporaryRepository(t, { a: 'content' });
    runGit(origin, 'config', 'uploadpack.allowFilter', 'true');
    const clone = join(temporaryFolder(t), 'clone');
    runGit(origin, 'clone', '--quiet', '--no-checkout', '--filter=blob:none', `file://${origin}`, clone);
    // Older gits cannot even list such a tree without asking the remote.
    await assert.rejects(async () => gitWorkspace(clone, 'HEAD').read({ path: 'a' }), { message: /partial clone/ });
  });
});
