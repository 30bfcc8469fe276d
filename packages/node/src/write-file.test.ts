import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { temporaryFolder, writeTree } from './testing/temporary.ts';
import { writeFile } from './write-file.ts';

describe('writing a fixed file', () => {
  test('replaces the content and keeps the mode', (t) => {
    const root = temporaryFolder(t);
    mkdirSync(join(root, 'a'));
    writeTree(root, { 'a/run.sh': 'old' });
    chmodSync(join(root, 'a/run.sh'), 0o754);
    writeFile(root, 'a/run.sh', Buffer.from('new'));
    assert.equal(readFileSync(join(root, 'a/run.sh')).toString(), 'new');
    assert.equal(statSync(join(root, 'a/run.sh')).mode & 0o7777, 0o754);
    assert.deepEqual(readdirSync(join(root, 'a')), ['run.sh'], 'nothing is left behind');
  });

  test('never writes outside the tree, through a link, or where no file is', (t) => {
    const outside = temporaryFolder(t);
    const root = temporaryFolder(t);
    writeTree(outside, { file: 'outside' });
    writeTree(root, { file: 'inside', 'folder/x': '' });
    symlinkSync(join(outside, 'file'), join(root, 'link'));
    symlinkSync(outside, join(root, 'link-folder'));
    const refused = {
      '../x': /outside the tree/,
      'folder/../../x': /outside the tree/,
      '/etc/passwd': /outside the tree/,
      'link-folder/file': /outside the tree/,
      link: /symbolic link/,
      folder: /not a regular file/,
      none: /gone/,
    };
    for (const [path, message] of Object.entries(refused)) {
      assert.throws(() => writeFile(root, path, Buffer.from('x')), { name: 'WriteError', message, path });
    }
    assert.equal(readFileSync(join(outside, 'file')).toString(), 'outside');
    assert.deepEqual(readdirSync(root).toSorted(), ['file', 'folder', 'link', 'link-folder']);
  });
});
