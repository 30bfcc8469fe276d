import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import type { Report } from '@hullgate/core';
import {
  commitAll,
  makePipes,
  runGit,
  temporaryFolder,
  temporaryRepository,
  writeTree,
} from '../../packages/node/src/testing/temporary.ts';
import { hullgate, type CliOptions } from './run-cli.ts';

const MOVING = 'FROM node:latest\nUSER 1000\n';
const PRIVILEGED = `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - name: web
      image: nginx:1.29.1
      securityContext: { privileged: true }
`;

function project(test: TestContext, files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder(test);
  test.after(() => rmSync(`${folder}.cache`, { recursive: true, force: true }));
  writeTree(folder, files);
  return folder;
}

async function scanJson(folder: string, words: readonly string[] = [], options?: CliOptions) {
  const { code, stdout, stderr } = await hullgate(folder, ['scan', '--format', 'json', ...words], options);
  assert.ok(stdout.startsWith('{'), stderr);
  const report: Report = JSON.parse(stdout);
  return { code, report, rules: report.findings.map(({ rule, status }) => `${rule} ${status}`) };
}

describe('hullgate scan', { concurrency: 2 }, () => {
  test('passes, fails, or says that it could not look: the exit code tells', async (t) => {
    const folder = project(t, { Dockerfile: MOVING, 'k8s/pod.yaml': PRIVILEGED });
    assert.equal((await hullgate(folder, ['scan'])).code, 1);
    assert.equal((await hullgate(folder, ['scan', '--gate', 'dockerfile', '--gate', 'secrets'])).code, 0);
    assert.equal((await hullgate(folder, ['scan', '--fail-on', 'never', '--fail-on', 'provenance=medium'])).code, 1);
    rmSync(join(folder, 'k8s'), { recursive: true });
    writeFileSync(join(folder, 'big.txt'), Buffer.alloc(11 * 1024 * 1024, 'a\n'));
    const { code, report } = await scanJson(folder);
    assert.equal(code, 3);
    assert.ok(report.problems.some((problem) => problem.code === 'file-too-large' && problem.path === 'big.txt'));
  });

  test('explains wrong command lines and wrong policies, and judges nothing', async (t) => {
    const folder = project(t, { Dockerfile: MOVING, 'wrong.yml': 'failOn: high\nprofil: strict\n' });
    const wrong: readonly (readonly [readonly string[], RegExp])[] = [
      [['scan', '--shard', '3/2'], /form i\/n/],
      [['scan', 'nowhere'], /no file or folder nowhere/],
      [['scan', '--base'], /nothing to compare with: not a git repository/],
      [['scan', '--policy', 'wrong.yml'], /wrong\.yml:2:1: .*profile/],
      [['scan', '--stdin', 'Dockerfile', '--fix'], /cannot be used with/],
      [['scan', '--stdin', '../Dockerfile'], /--stdin takes a path in /],
      [['scan', '--policy', 'none.yml'], /none\.yml cannot be read: there is no such file\.$/m],
      [['scan', '--only', 'introduced'], /--base/],
      [['merge', 'wrong.yml'], /wrong\.yml is no bundle/],
      [['merge', 'none.json'], /none\.json cannot be read: there is no such file\.$/m],
    ];
    for (const [words, message] of wrong) {
      const { code, stdout, stderr } = await hullgate(folder, words);
      assert.deepEqual({ code, stdout }, { code: 2, stdout: '' }, words.join(' '));
      assert.match(stderr, message, words.join(' '));
    }
  });

  test('writes as many formats as wanted, one of them to standard output', async (t) => {
    const folder = project(t, { Dockerfile: MOVING });
    const formats = ['sarif=out.sarif', 'markdown=out.md', 'terminal'].flatMap((format) => ['--format', format]);
    const { stdout } = await hullgate(folder, ['scan', ...formats], { environment: { FORCE_COLOR: '1' } });
    assert.match(stdout, /\u001b\[.*Dockerfile:1:\d+/);
    assert.equal(JSON.parse(readFileSync(join(folder, 'out.sarif'), 'utf8')).version, '2.1.0');
    assert.match(readFileSync(join(folder, 'out.md'), 'utf8'), /Dockerfile/);
  });

  test('keeps to the paths that are named; the policy of the project holds in its sub-folders', async (t) => {
    const folder = temporaryRepository(t, {
      'hullgate.yml': 'rules:\n  provenance/image-tag-latest: off\n',
      'a/Dockerfile': MOVING,
      'b/Dockerfile': MOVING,
    });
    t.after(() => rmSync(`${folder}.cache`, { recursive: true, force: true }));
    const paths = (report: Report) => report.stats.files;
    assert.equal(paths((await scanJson(folder, ['a', 'b/Dockerfile'])).report), 2);
    const inside = await scanJson(join(folder, 'a'));
    assert.deepEqual({ files: paths(inside.report), rules: inside.rules }, { files: 1, rules: [] });
    const outside = await scanJson(join(folder, 'a'), [
      '--policy',
      join(project(t, { 'p.yml': 'profile: default\n' }), 'p.yml'),
    ]);
    assert.deepEqual(outside.rules, ['provenance/image-tag-latest introduced']);
    assert.equal(outside.report.findings[0]?.path, 'a/Dockerfile');
  });

  test('compares with a base: what was there is shown but not judged', async (t) => {
    const folder = temporaryRepository(t, { 'k8s/old.yaml': PRIVILEGED, Dockerfile: 'FROM node:24.4.1\nUSER 1000\n' });
    t.after(() => rmSync(`${folder}.cache`, { recursive: true, force: true }));
    runGit(folder, 'switch', '--quiet', '--create', 'feature');
    writeTree(folder, { Dockerfile: MOVING });
    const { code, report, rules } = await scanJson(folder, ['--base']);
    assert.equal(code, 0);
    assert.equal(report.judged, 'introduced');
    assert.ok(rules.includes('provenance/image-tag-latest introduced'));
    assert.ok(
      report.findings.filter(({ path }) => path === 'k8s/old.yaml').every(({ status }) => status === 'unchanged'),
    );
    commitAll(folder);
    const all = await hullgate(folder, ['scan', '--base', 'main', '--only=all']);
    assert.equal(all.code, 1);
    assert.match(all.stderr, /Compared with main \([0-9a-f]{12}\)\./);
  });

  test('reads one file from standard input', async (t) => {
    const folder = project(t, { 'other/Dockerfile': MOVING });
    const { report } = await scanJson(folder, ['--stdin', 'new/Dockerfile'], { stdin: MOVING });
    assert.deepEqual(
      report.findings.map(({ path }) => path),
      ['new/Dockerfile'],
    );
    assert.equal(report.stats.files, 1);
  });

  test('answers a second run from the cache, and stays correct', async (t) => {
    const folder = temporaryRepository(t, { Dockerfile: MOVING, 'a.txt': 'a', 'b.txt': 'b' });
    const cache = `${folder}.cache`;
    t.after(() => rmSync(cache, { recursive: true, force: true }));
    const later = new Date(Date.now() + 5000);
    utimesSync(join(folder, '.git/index'), later, later);
    const first = await scanJson(folder);
    const second = await scanJson(folder);
    assert.deepEqual([first.report.stats.reused, second.report.stats.reused], [0, 3]);
    assert.deepEqual(second.report.findings, first.report.findings);
    writeTree(folder, { Dockerfile: 'FROM node:24.4.1\nUSER 1000\n' });
    const third = await scanJson(folder);
    assert.deepEqual({ rules: third.rules, reused: third.report.stats.reused }, { rules: [], reused: 2 });
    assert.equal((await scanJson(folder, ['--no-cache'])).report.stats.reused, 0);
    assert.ok(existsSync(join(cache, 'hullgate')));
  });

  test('applies fixes, or shows them as a patch that git takes', async (t) => {
    const before = 'FROM debian:12.1\r\nRUN apt-get install curl=1 \\\r\n  && true\r\nUSER 1000\r\n';
    const folder = temporaryRepository(t, {
      Dockerfile: before,
      'sub/Dockerfile': before.replaceAll('\r', '').trimEnd(),
    });
    t.after(() => rmSync(`${folder}.cache`, { recursive: true, force: true }));
    const { code, stdout } = await hullgate(folder, ['scan', '--diff']);
    assert.equal(code, 1);
    assert.equal(readFileSync(join(folder, 'Dockerfile'), 'utf8'), before, '--diff changes nothing');
    const applied = await hullgate(folder, ['scan', '--fix', 'Dockerfile']);
    assert.match(applied.stderr, /Applied 1 fix\./);
    const after = readFileSync(join(folder, 'Dockerfile'), 'utf8');
    assert.match(after, /install -y curl=1 \\\r\n/);
    assert.doesNotMatch(readFileSync(join(folder, 'sub/Dockerfile'), 'utf8'), /-y/, 'only what was named');
    runGit(folder, 'checkout', '--', 'Dockerfile');
    execFileSync('git', ['-C', folder, 'apply'], { input: stdout });
    assert.equal(readFileSync(join(folder, 'Dockerfile'), 'utf8'), after, 'the patch does the same');
    assert.match(readFileSync(join(folder, 'sub/Dockerfile'), 'utf8'), /-y curl=1 \\\n {2}&& true\nUSER 1000$/);
  });

  test('never writes through a link, nor lets a patch speak to the runner', async (t) => {
    const outside = project(t, { Dockerfile: 'FROM debian:12.1\nRUN apt-get install curl=1\nUSER 1000\n' });
    const folder = project(t, {
      'real/Dockerfile': 'FROM debian:12.1\n  ::error::x\nRUN apt-get install curl=1\nUSER 1000\n',
    });
    symlinkSync(join(outside, 'Dockerfile'), join(folder, 'Dockerfile'));
    await hullgate(folder, ['scan', '--fix']);
    assert.doesNotMatch(readFileSync(join(outside, 'Dockerfile'), 'utf8'), /-y/);
    writeTree(folder, {
      'real/Dockerfile': 'FROM debian:12.1\n# a\n# ::error::x\nRUN apt-get install curl=1\nUSER 1000\n',
    });
    const { stdout } = await hullgate(folder, ['scan', '--diff'], { environment: { GITHUB_ACTIONS: 'true' } });
    const [, token] = /^::stop-commands::([0-9a-f-]{36})\n/.exec(stdout) ?? [];
    assert.ok(token !== undefined && stdout.endsWith(`\n::${token}::\n`));
  });

  test('is spread over shards and merged to the same report', async (t) => {
    const folder = project(t, {
      'a/Dockerfile': MOVING,
      'b/Dockerfile': MOVING,
      'k8s/pod.yaml': PRIVILEGED,
      'c.txt': '',
    });
    const whole = await scanJson(folder);
    for (const part of ['1/2', '2/2']) {
      const { code } = await hullgate(folder, ['scan', '--shard', part, '--output', `${part.at(0)}.bundle`]);
      assert.equal(code, 0);
    }
    // The bundles lie in the tree, but were not there when the whole was scanned.
    const { code, stdout } = await hullgate(folder, ['merge', '2.bundle', '1.bundle', '--format', 'json']);
    const merged: Report = JSON.parse(stdout);
    assert.equal(code, whole.code);
    assert.deepEqual({ ...merged, stats: undefined }, { ...whole.report, stats: undefined });
    const lonely = await hullgate(folder, ['merge', '2.bundle']);
    assert.equal(lonely.code, 2);
    assert.match(lonely.stderr, /missing: 1/);
  });

  test('writes a baseline that silences what is known', async (t) => {
    const folder = project(t, { 'k8s/pod.yaml': PRIVILEGED });
    const { code, stderr } = await hullgate(folder, ['scan', '--write-baseline', 'known.json']);
    assert.equal(code, 0);
    assert.match(stderr, /baseline: known\.json/);
    writeTree(folder, { 'hullgate.yml': 'baseline: known.json\n' });
    assert.equal((await hullgate(folder, ['scan'])).code, 0);
  });

  test('says where the time went, and is quiet when asked', async (t) => {
    const folder = project(t, { Dockerfile: MOVING });
    const { stdout, stderr } = await hullgate(folder, ['scan', '--timings', '--quiet']);
    assert.match(stderr, /inspect +\d+\.\d ms\n[^]*whole process/);
    assert.doesNotMatch(stdout, /image-tag-latest/);
  });

  test('survives a reader that goes away', async (t) => {
    const folder = project(t, Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`${at}/Dockerfile`, MOVING])));
    const { stderr } = await hullgate(folder, ['scan', '--format', 'json'], { closeEarly: true });
    assert.doesNotMatch(stderr, /EPIPE|bug/);
  });

  test('does not wait for a policy that is a pipe', async (t) => {
    const folder = project(t, {});
    makePipes(join(folder, 'hullgate.yml'));
    const { code, stderr } = await hullgate(folder, ['scan']);
    assert.equal(code, 2);
    assert.match(stderr, /policy.*cannot be read.*not a regular file/);
  });

  test('gets through a hostile tree and still finds what there is', async (t) => {
    const folder = project(t, { Dockerfile: MOVING, 'line\nend\u001b[31m/Dockerfile': MOVING });
    makePipes(join(folder, 'pipe'), join(folder, 'compose.yaml'));
    symlinkSync('loop', join(folder, 'loop'));
    symlinkSync('/etc', join(folder, 'etc'));
    const { report, rules } = await scanJson(folder);
    assert.equal(rules.length, 2);
    const codes = new Set(report.problems.map(({ code, path }) => `${code} ${path}`));
    for (const expected of [
      'file-not-regular compose.yaml',
      'file-not-regular pipe',
      'link-leaves-tree etc',
      'link-loop loop',
    ]) {
      assert.ok(codes.has(expected), expected);
    }
  });
});
