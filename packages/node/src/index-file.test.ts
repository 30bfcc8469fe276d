import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { indexFromGit, indexOnDisk } from './open-index.ts';
import { readIndexFile } from './index-file.ts';
import { runGit, temporaryRepository, writeTree } from './testing/temporary.ts';

const FILES = { Dockerfile: 'FROM a\n', 'a/b c': '', [`deep/${'x'.repeat(200)}/naïve\n`]: 'text', z: 'z'.repeat(5000) };

const indexFile = (folder: string): string => join(folder, '.git', 'index');

async function bothWays(folder: string): Promise<void> {
  const own = indexOnDisk(folder, join(folder, '.git'), []);
  assert.ok(own && own.entries.length > 0);
  assert.deepEqual(own, await indexFromGit(folder, join(folder, '.git'), []));
}

const isLeftToGit = (folder: string): boolean => indexOnDisk(folder, join(folder, '.git'), []) === undefined;

function conflict(t: TestContext): string {
  const folder = temporaryRepository(t, { a: 'base', b: 'same' });
  runGit(folder, 'checkout', '--quiet', '-b', 'other');
  writeFileSync(join(folder, 'a'), 'theirs');
  runGit(folder, 'commit', '--quiet', '--all', '--message', 'Theirs');
  runGit(folder, 'checkout', '--quiet', 'main');
  writeFileSync(join(folder, 'a'), 'ours');
  runGit(folder, 'commit', '--quiet', '--all', '--message', 'Ours');
  assert.throws(() => runGit(folder, 'merge', 'other'));
  return folder;
}

describe("git's index as a file says what git says of it", () => {
  test('for names of all kinds and lengths', (t) => bothWays(temporaryRepository(t, FILES)));

  test('for a path in conflict', (t) => bothWays(conflict(t)));

  test('in version 3: announced and skipped files', async (t) => {
    const folder = temporaryRepository(t, FILES);
    writeTree(folder, { announced: 'x' });
    runGit(folder, 'add', '--intent-to-add', 'announced');
    runGit(folder, 'update-index', '--skip-worktree', 'z');
    assert.equal(readFileSync(indexFile(folder)).readUInt32BE(4), 3);
    await bothWays(folder);
  });
});

describe("git's index as a file is left to git", () => {
  test('when it is compressed, split or made with SHA-256', (t) => {
    const compressed = temporaryRepository(t, FILES);
    runGit(compressed, 'update-index', '--index-version', '4');
    assert.ok(isLeftToGit(compressed));
    const split = temporaryRepository(t, FILES);
    runGit(split, 'update-index', '--split-index');
    assert.ok(isLeftToGit(split));
    const otherHash = temporaryRepository(t);
    runGit(otherHash, 'init', '--quiet', '--object-format=sha256', 'inner');
    writeTree(join(otherHash, 'inner'), FILES);
    runGit(join(otherHash, 'inner'), 'add', '--all');
    assert.ok(isLeftToGit(join(otherHash, 'inner')));
  });

  test('when the work tree is elsewhere', (t) => {
    const folder = temporaryRepository(t, FILES);
    runGit(folder, 'config', 'core.worktree', '/tmp');
    assert.ok(isLeftToGit(folder));
  });

  test('when a byte is wrong or missing, or there is none', (t) => {
    const folder = temporaryRepository(t, FILES);
    const good = readFileSync(indexFile(folder));
    assert.ok(readIndexFile(good));
    for (const at of [0, 7, 11, 80, good.length - 1]) {
      const bad = Buffer.from(good);
      bad.writeUInt8(bad.readUInt8(at) ^ 1, at);
      assert.equal(readIndexFile(bad), undefined, `byte ${at}`);
    }
    for (const length of [0, 4, 31, 32, good.length - 1]) {
      assert.equal(readIndexFile(good.subarray(0, length)), undefined, `${length} bytes`);
    }
  });
});
