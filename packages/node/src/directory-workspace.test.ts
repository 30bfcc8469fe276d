import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { ReadError, type WorkspaceFile } from '@hullgate/core';
import { directoryWorkspace, type DirectoryOptions } from './directory-workspace.ts';
import { SIZE_LIMIT } from './file-reader.ts';
import { gitWorkspace } from './git-workspace.ts';
import { commitAll, makePipes, runGit, temporaryFolder, temporaryRepository, writeTree } from './testing/temporary.ts';

async function list(root: string, options?: DirectoryOptions) {
  const { files, problems } = await directoryWorkspace(root, options).list();
  const paths = files.map(({ path }) => path).toSorted();
  return { files, paths, problems, codes: problems.map(({ code, path }) => `${code} ${path}`) };
}

function idOf(files: readonly WorkspaceFile[], path: string): string | undefined {
  return files.find((file) => file.path === path)?.id;
}

/** Makes the index older than every later write, as it is in all but a fresh checkout. */
function settle(root: string): void {
  runGit(root, 'update-index', '-q', '--really-refresh');
  const later = new Date(Date.now() + 5000);
  utimesSync(resolve(root, runGit(root, 'rev-parse', '--git-path', 'index')), later, later);
}

function readText(root: string, path: string): string {
  const bytes = directoryWorkspace(root).read({ path });
  assert.ok(bytes instanceof Uint8Array, 'reads are synchronous');
  return Buffer.from(bytes).toString();
}

/** Gives up the superuser's rights, for whom nothing is unreadable, while an action runs. */
async function unprivileged<T>(action: () => Promise<T>): Promise<T> {
  const superuser = process.getuid?.() === 0;
  const home = process.env['HOME'];
  if (superuser) {
    process.env['HOME'] = '/nonexistent';
    process.seteuid?.(NOBODY);
  }
  try {
    return await action();
  } finally {
    if (superuser) process.seteuid?.(0);
    process.env['HOME'] = home;
  }
}

const NOBODY = 65534;

describe('a folder in a git work tree', () => {
  test('lists tracked and untracked files, but not ignored ones', async (t) => {
    const root = temporaryRepository(t, { '.gitignore': 'dist/\n*.log\n', 'src/a.ts': 'a', Dockerfile: 'FROM a\n' });
    writeTree(root, { 'new.yaml': 'a: 1', 'dist/out.js': '', 'debug.log': '' });
    assert.deepEqual((await list(root)).paths, ['.gitignore', 'Dockerfile', 'new.yaml', 'src/a.ts']);
  });

  test('keeps to the sub-folder that is the root', async (t) => {
    const root = temporaryRepository(t, { 'a/x': '1', 'a/b/y': '2', z: '3' });
    const { paths } = await list(join(root, 'a'));
    assert.deepEqual(paths, ['b/y', 'x']);
  });

  test('gives unchanged files an id and changed ones none', async (t) => {
    const root = temporaryRepository(t, { same: 'same', changed: 'before', touched: 'touched' });
    settle(root);
    writeFileSync(join(root, 'changed'), 'after!');
    const { files } = await list(root);
    assert.match(idOf(files, 'same') ?? '', /^[0-9a-f]{40}-4$/);
    assert.equal(idOf(files, 'changed'), undefined, 'same length, other content');
  });

  test('does not trust a file that is as young as the index', async (t) => {
    const root = temporaryRepository(t, { file: 'before' });
    const past = new Date(1_600_000_000_000);
    utimesSync(join(root, '.git/index'), past, past);
    assert.equal(idOf((await list(root)).files, 'file'), undefined);
  });

  test('does not trust assume-unchanged', async (t) => {
    const root = temporaryRepository(t, { file: 'before' });
    settle(root);
    runGit(root, 'update-index', '--assume-unchanged', 'file');
    writeFileSync(join(root, 'file'), 'after!');
    assert.equal(idOf((await list(root)).files, 'file'), undefined);
  });

  test('shares ids with the revision it was checked out from', async (t) => {
    const root = temporaryRepository(t, { 'a/file': 'text\n' });
    settle(root);
    const base = await gitWorkspace(root, 'HEAD').list();
    assert.equal(idOf((await list(root)).files, 'a/file'), base.files[0]?.id);
  });

  test('gives a content that git converted on the way to disk another id than the blob', async (t) => {
    const root = temporaryRepository(t, { '.gitattributes': '*.txt text eol=crlf\n', 'a.txt': 'one\ntwo\n' });
    rmSync(join(root, 'a.txt'));
    runGit(root, 'checkout', '--', 'a.txt');
    settle(root);
    const base = await gitWorkspace(root, 'HEAD').list();
    const id = idOf((await list(root)).files, 'a.txt');
    assert.ok(id);
    assert.notEqual(id, idOf(base.files, 'a.txt'));
  });

  test('knows unchanged files in a linked work tree too', async (t) => {
    const root = temporaryRepository(t, { file: 'text' });
    const linked = join(temporaryFolder(t), 'linked');
    runGit(root, 'worktree', 'add', '--quiet', '--detach', linked);
    settle(linked);
    assert.match(idOf((await list(linked)).files, 'file') ?? '', /-4$/);
  });

  test('lists a file in conflict once and without an id', async (t) => {
    const root = temporaryRepository(t, { file: 'one\n', other: '' });
    runGit(root, 'switch', '--quiet', '--create', 'side');
    writeFileSync(join(root, 'file'), 'two\n');
    commitAll(root);
    runGit(root, 'switch', '--quiet', 'main');
    writeFileSync(join(root, 'file'), 'three\n');
    commitAll(root);
    assert.throws(() => runGit(root, 'merge', 'side'));
    const { files, paths } = await list(root);
    assert.deepEqual(paths, ['file', 'other']);
    assert.equal(idOf(files, 'file'), undefined);
  });

  test('lists what was only announced with add --intent-to-add, without an id', async (t) => {
    const root = temporaryRepository(t, { old: '' });
    writeFileSync(join(root, 'new'), '');
    runGit(root, 'add', '--intent-to-add', 'new');
    settle(root);
    const { files, paths } = await list(root);
    assert.deepEqual(paths, ['new', 'old']);
    assert.equal(idOf(files, 'new'), undefined);
  });

  test('leaves out deleted files, sparse ones, submodules and repositories inside the repository', async (t) => {
    const inner = temporaryRepository(t, { 'inner.txt': '' });
    const root = temporaryRepository(t, { 'kept/a': '', 'away/b': '', deleted: '' });
    runGit(root, 'submodule', '--quiet', 'add', inner, 'module');
    commitAll(root);
    runGit(root, 'sparse-checkout', 'set', '--no-cone', '/kept/', '/module/', '/deleted', '/.gitmodules');
    rmSync(join(root, 'deleted'));
    runGit(root, 'clone', '--quiet', inner, 'nested');
    const { paths, problems } = await list(root);
    assert.deepEqual(paths, ['.gitmodules', 'kept/a']);
    assert.deepEqual(problems, []);
  });

  test('follows a rename', async (t) => {
    const root = temporaryRepository(t, { old: 'text' });
    renameSync(join(root, 'old'), join(root, 'new'));
    assert.deepEqual((await list(root)).paths, ['new']);
  });

  test('sees a folder become a file, and a file become a folder', async (t) => {
    const root = temporaryRepository(t, { 'a/x': '', b: '' });
    rmSync(join(root, 'a'), { recursive: true });
    rmSync(join(root, 'b'));
    writeTree(root, { a: '', 'b/y': '' });
    const { paths, problems } = await list(root);
    assert.deepEqual({ paths, problems }, { paths: ['a', 'b/y'], problems: [] });
  });

  test('does not read what is tracked behind a link', async (t) => {
    const outside = temporaryFolder(t);
    writeTree(outside, { secret: 'outside' });
    const root = temporaryRepository(t, { 'a/secret': '', 'a/more': '', 'a/deep/x': '' });
    rmSync(join(root, 'a'), { recursive: true });
    symlinkSync(outside, join(root, 'a'));
    const { paths, codes } = await list(root);
    assert.deepEqual(
      { paths, codes },
      { paths: [], codes: ['link-leaves-tree a/deep', 'link-leaves-tree a', 'link-leaves-tree a'] },
    );
  });

  test('reads names with line ends, blanks, quotes and letters of all kinds', async (t) => {
    const names = ['a\nb', ' lead', 'quo"te', 'tab\t', 'Ünï/文.yaml', 'back\\slash', 'A', 'a'];
    const root = temporaryRepository(t, Object.fromEntries(names.map((name) => [name, name])));
    writeFileSync(join(root, 'un\ntracked'), '');
    assert.deepEqual((await list(root)).paths, [...names, 'un\ntracked'].toSorted());
    assert.equal(readText(root, 'a\nb'), 'a\nb');
  });

  test('reports names that are not UTF-8', async (t) => {
    const root = temporaryRepository(t, { fine: '' });
    writeFileSync(Buffer.concat([Buffer.from(`${root}/caf`), Buffer.from([0xe9])]), '');
    assert.deepEqual((await list(root)).codes, ['path-not-utf8 caf\u00e9']);
    commitAll(root);
    const { paths, codes } = await list(root);
    assert.deepEqual({ paths, codes }, { paths: ['fine'], codes: ['path-not-utf8 caf\u00e9'] });
  });

  test('runs nothing that the repository names', async (t) => {
    const root = temporaryRepository(t, {
      '.gitattributes': '* filter=evil diff=evil\n',
      'a.txt': 'one',
      'b.txt': 'two',
    });
    const trap = join(root, '../', `${root.split('/').pop()}-sprung`);
    t.after(() => rmSync(trap, { force: true }));
    const script = join(root, 'trap.sh');
    writeFileSync(script, `#!/bin/sh\ntouch '${trap}'\ncat\n`);
    chmodSync(script, 0o755);
    for (const setting of [
      'core.fsmonitor',
      'filter.evil.clean',
      'filter.evil.smudge',
      'filter.evil.process',
      'core.pager',
    ]) {
      runGit(root, 'config', setting, script);
    }
    runGit(root, 'config', 'diff.evil.textconv', script);
    runGit(root, 'config', 'core.hooksPath', '.');
    writeFileSync(join(root, 'post-index-change'), `#!/bin/sh\ntouch '${trap}'\n`, { mode: 0o755 });
    utimesSync(join(root, 'a.txt'), new Date(), new Date());
    rmSync(trap, { force: true });
    const workspace = gitWorkspace(root, 'HEAD');
    const [file] = (await workspace.list()).files;
    assert.ok(file);
    await workspace.read(file);
    assert.equal((await list(root)).paths.length, 5);
    assert.equal(existsSync(trap), false);
    runGit(root, 'status');
    assert.equal(existsSync(trap), true, 'the trap works: plain git springs it');
  });

  test("is not led astray by the caller's git variables", async (t) => {
    const root = temporaryRepository(t, { right: '' });
    process.env['GIT_DIR'] = '/nonexistent';
    process.env['GIT_INDEX_FILE'] = '/nonexistent';
    t.after(() => {
      delete process.env['GIT_DIR'];
      delete process.env['GIT_INDEX_FILE'];
    });
    const { paths, problems } = await list(root);
    assert.deepEqual({ paths, problems }, { paths: ['right'], problems: [] });
  });

  test('walks the tree and says so when git is missing or gives up', async (t) => {
    const root = temporaryRepository(t, { '.gitignore': 'out\n', a: '', out: '' });
    const path = process.env['PATH'];
    process.env['PATH'] = '/nonexistent';
    const missing = await list(root).finally(() => (process.env['PATH'] = path));
    assert.deepEqual(missing.paths, ['.gitignore', 'a']);
    assert.match(missing.problems[0]?.message ?? '', /git could not list the files: it is not installed/);
    writeFileSync(join(root, '.git/index'), 'damaged');
    const damaged = await list(root);
    assert.deepEqual(damaged.paths, ['.gitignore', 'a']);
    assert.deepEqual(damaged.codes, ['git-failed .']);
  });

  test('inspects named files and folders although git ignores them', async (t) => {
    const root = temporaryRepository(t, { '.gitignore': 'dist/\n.env\n', 'k8s/a.yaml': '', 'src/b': '' });
    writeTree(root, { 'dist/x': '', 'dist/deep/y': '', '.env': '' });
    assert.deepEqual((await list(root, { paths: ['k8s'] })).paths, ['k8s/a.yaml']);
    assert.deepEqual((await list(root, { paths: ['dist', 'dist/x', '.env', 'src/b'] })).paths, [
      '.env',
      'dist/deep/y',
      'dist/x',
      'src/b',
    ]);
    assert.deepEqual((await list(join(root, 'dist'))).paths, ['deep/y', 'x'], 'an ignored folder as root');
  });
});

describe('a folder outside git', () => {
  test('is walked; ignore files are heeded, the nearest first', async (t) => {
    const root = temporaryFolder(t);
    writeTree(root, {
      '.gitignore': '*.log\nbuild/\n/top\n',
      '.ignore': 'secret.txt\n',
      'a.log': '',
      'sub/.gitignore': '!keep.log\n',
      'sub/keep.log': '',
      'sub/drop.log': '',
      'sub/top': '',
      top: '',
      'secret.txt': '',
      'build/x': '',
      'node_modules/p/index.js': '',
      '.git-not/x': '',
    });
    const { paths } = await list(root);
    assert.deepEqual(paths, ['.git-not/x', '.gitignore', '.ignore', 'sub/.gitignore', 'sub/keep.log', 'sub/top']);
  });

  test('takes named paths alone', async (t) => {
    const root = temporaryFolder(t);
    writeTree(root, { '.gitignore': 'c/\n', 'a/x': '', 'b/y': '', 'c/z': '' });
    assert.deepEqual((await list(root, { paths: ['a/x', 'a', 'c'] })).paths, ['a/x', 'c/z']);
  });

  test('skips patterns that take unbearable time', async (t) => {
    const root = temporaryFolder(t);
    writeTree(root, { '.gitignore': `${'*a'.repeat(30)}b\nskipped\n`, skipped: '', ['a'.repeat(200)]: '' });
    const { paths, codes } = await list(root);
    assert.equal(paths.length, 2);
    assert.deepEqual(codes, ['ignore-pattern-skipped .gitignore']);
  });

  test('reports names that are not UTF-8', async (t) => {
    const root = temporaryFolder(t);
    writeFileSync(Buffer.concat([Buffer.from(`${root}/caf`), Buffer.from([0xe9])]), '');
    mkdirSync(Buffer.concat([Buffer.from(`${root}/d`), Buffer.from([0xff])]));
    writeFileSync(join(root, 'real\uFFFD'), '');
    const { paths, codes } = await list(root);
    assert.deepEqual(paths, ['real\uFFFD']);
    assert.deepEqual(codes.toSorted(), ['path-not-utf8 caf\uFFFD', 'path-not-utf8 d\uFFFD/']);
  });

  test('goes as deep as the system lets it', async (t) => {
    const root = temporaryFolder(t);
    let folder = root;
    while (folder.length + 200 < 4090) folder = join(folder, 'd'.repeat(199));
    mkdirSync(folder, { recursive: true });
    // Deeper than a path can say: made from inside.
    execFileSync('sh', [
      '-c',
      `cd '${folder}' && mkdir -p '${'e'.repeat(199)}' && touch '${'e'.repeat(199)}/f' '${'g'.repeat(60)}'`,
    ]);
    const { paths, codes } = await list(root);
    assert.ok(paths.length + codes.length > 0);
    execFileSync('sh', ['-c', `cd '${folder}' && rm -r *`]);
  });
});

for (const [place, make] of [
  ['in git', (test: Parameters<typeof temporaryFolder>[0]) => temporaryRepository(test, { plain: 'plain' })],
  [
    'outside git',
    (test: Parameters<typeof temporaryFolder>[0]) => {
      const root = temporaryFolder(test);
      writeTree(root, { plain: 'plain' });
      return root;
    },
  ],
] as const) {
  describe(`a hostile tree ${place}`, () => {
    test('symbolic links are followed to files of the tree and nowhere else', async (t) => {
      const outside = temporaryFolder(t);
      writeTree(outside, { 'secret.txt': 'outside' });
      const root = make(t);
      writeTree(root, { 'folder/inside': 'inside', '.git/credentials': 'x' });
      symlinkSync('folder/inside', join(root, 'good'));
      symlinkSync('good', join(root, 'twice'));
      symlinkSync('folder', join(root, 'to-folder'));
      symlinkSync(join(outside, 'secret.txt'), join(root, 'out'));
      symlinkSync(outside, join(root, 'out-folder'));
      symlinkSync('.git/credentials', join(root, 'into-git'));
      symlinkSync('loop', join(root, 'loop'));
      symlinkSync('.', join(root, 'self'));
      symlinkSync('nowhere', join(root, 'broken'));
      const { paths, codes } = await list(root);
      assert.deepEqual(paths, ['folder/inside', 'good', 'plain', 'twice']);
      // The second tree has a folder `.git` that is no repository.
      assert.deepEqual(codes.filter((code) => code !== 'git-failed .').toSorted(), [
        'link-broken broken',
        'link-leaves-tree into-git',
        'link-leaves-tree out',
        'link-leaves-tree out-folder',
        'link-loop loop',
      ]);
      assert.equal(readText(root, 'twice'), 'inside');
      assert.throws(() => readText(root, 'out'), { code: 'file-not-regular' });
      assert.throws(() => readText(root, 'out-folder/secret.txt'), { code: 'link-leaves-tree' });
      assert.throws(() => readText(root, '../x'), { code: 'link-leaves-tree' });
    });

    test('a pipe is never waited for', async (t) => {
      const root = make(t);
      rmSync(join(root, 'plain'));
      makePipes(join(root, 'plain'));
      const { paths, codes } = await list(root);
      assert.deepEqual({ paths, codes }, { paths: [], codes: ['file-not-regular plain'] });
      assert.throws(() => readText(root, 'plain'), { name: 'ReadError', code: 'file-not-regular' });
    });

    test('a file that vanishes after listing, or is no file any more, is a read error', async (t) => {
      const root = make(t);
      const workspace = directoryWorkspace(root);
      const [file] = (await workspace.list()).files;
      assert.ok(file);
      rmSync(join(root, 'plain'));
      assert.throws(
        () => workspace.read(file),
        (error) => error instanceof ReadError && error.code === 'file-vanished',
      );
      mkdirSync(join(root, 'plain'));
      assert.throws(() => workspace.read(file), { code: 'file-not-regular' });
      assert.throws(() => workspace.read({ path: 'plain/deeper/x' }), { code: 'file-vanished' });
    });

    test('a file over the limit is not read', async (t) => {
      const root = make(t);
      writeFileSync(join(root, 'plain'), Buffer.alloc(SIZE_LIMIT + 1, 'a'));
      const { files } = await list(root);
      assert.equal(files[0]?.size, SIZE_LIMIT + 1);
      assert.throws(() => readText(root, 'plain'), { code: 'file-too-large', message: /10485761 bytes/ });
      writeFileSync(join(root, 'plain'), Buffer.alloc(SIZE_LIMIT, 'a'));
      assert.equal(readText(root, 'plain').length, SIZE_LIMIT);
      writeFileSync(join(root, 'plain'), Buffer.alloc(SIZE_LIMIT + 1));
      assert.equal(readText(root, 'plain').length, 8000, 'of a binary file as much as shows that it is one');
    });

    test('what may not be read is reported', async (t) => {
      const root = make(t);
      chmodSync(root, 0o755);
      writeTree(root, { 'locked/x': '', 'secret.txt': '' });
      chmodSync(join(root, 'locked'), 0);
      chmodSync(join(root, 'secret.txt'), 0);
      await unprivileged(async () => {
        const { paths, codes } = await list(root);
        assert.deepEqual({ paths, codes }, { paths: ['plain', 'secret.txt'], codes: ['directory-unreadable locked'] });
        assert.throws(() => readText(root, 'secret.txt'), { code: 'file-unreadable' });
        assert.equal(readText(root, 'plain'), 'plain');
      });
      chmodSync(join(root, 'locked'), 0o755);
    });
  });
}
