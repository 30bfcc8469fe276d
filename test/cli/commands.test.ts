import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { describe, test, type TestContext } from 'node:test';
import { loadGates, VERSION } from '@hullgate/core';
import { temporaryFolder, writeTree } from '../../packages/node/src/testing/temporary.ts';
import { hullgate } from './run-cli.ts';

function folderWith(test: TestContext, files: Readonly<Record<string, string>> = {}): string {
  const folder = temporaryFolder(test);
  test.after(() => rmSync(`${folder}.cache`, { recursive: true, force: true }));
  writeTree(folder, files);
  return folder;
}

describe('hullgate', { concurrency: 2 }, () => {
  test('helps, with examples, and tells its version', async (t) => {
    const folder = folderWith(t);
    const { code, stdout } = await hullgate(folder, ['scan', '--help']);
    assert.equal(code, 0);
    assert.match(stdout, /--format <format\[=file\]>[^]*\nExamples:\n {2}hullgate scan/);
    assert.deepEqual(await hullgate(folder, ['--version']), { code: 0, stdout: `${VERSION}\n`, stderr: '' });
    assert.equal((await hullgate(folder, [])).code, 2);
    assert.match((await hullgate(folder, ['scam'])).stderr, /Did you mean scan/);
  });
});

describe('hullgate rules', () => {
  test('as a table, which fits a terminal', async (t) => {
    const { stdout } = await hullgate(folderWith(t), ['rules', '--gate', 'dockerfile']);
    assert.match(stdout, /^Rule +Severity +Profile +What it finds\n/);
    assert.match(stdout, /^dockerfile\/user-missing +medium +strict +\S/m);
  });

  test('lists all rules, or those of a gate and a profile', async (t) => {
    const folder = folderWith(t);
    const all = (await loadGates()).flatMap(({ rules }) => rules);
    const listed: { id: string; why: string }[] = JSON.parse(
      (await hullgate(folder, ['rules', '--format', 'json', '--gate', 'secrets', '--profile', 'default'])).stdout,
    );
    const expected = all.filter(({ id, profiles }) => id.startsWith('secrets/') && profiles.includes('default'));
    assert.deepEqual(
      listed.map(({ id }) => id),
      expected.map(({ id }) => id),
    );
    assert.ok(listed.every(({ why }) => why !== ''));
  });
});

describe('hullgate explain', () => {
  test("knows rules by their id, and by the peers'", async (t) => {
    const folder = folderWith(t);
    const { stdout } = await hullgate(folder, ['explain', 'dl3007']);
    assert.match(stdout, /^provenance\/image-tag-latest: .+\n\nSeverity medium/m);
    assert.match(stdout, /What to do\n {2}\S/);
    assert.match(stdout, /hadolint:DL3007/);
    assert.ok(stdout.split('\n').every((line) => line.length <= 100 || !line.includes(' ')));
    assert.match(stdout, /# hullgate ignore=provenance\/image-tag-latest /);
    const wrong = await hullgate(folder, ['explain', 'tag-latest']);
    assert.equal(wrong.code, 2);
    assert.match(wrong.stderr, /no rule tag-latest.*image-tag-latest/);
  });
});

describe('hullgate config', () => {
  test('shows the policy with all it extends', async (t) => {
    const folder = folderWith(t, { 'hullgate.yml': 'extends: hullgate:strict\nfailOn: low\n' });
    const { code, stdout, stderr } = await hullgate(folder, ['config', '--show']);
    assert.equal(code, 0);
    assert.match(stderr, /hullgate\.yml is a valid policy/);
    const policy: { profile: string; failOn: string } = JSON.parse(stdout);
    assert.deepEqual([policy.profile, policy.failOn], ['strict', 'low']);
    const defaults = await hullgate(folderWith(t), ['config', '--show']);
    assert.deepEqual(JSON.parse(defaults.stdout), { profile: 'default', failOn: 'high' });
    assert.match(defaults.stderr, /There is no hullgate\.yml/);
  });

  test('checks the policy', async (t) => {
    const { code, stderr } = await hullgate(folderWith(t, { 'hullgate.yml': 'failOn: hihg\n' }), ['config']);
    assert.equal(code, 2);
    assert.match(stderr, /hullgate\.yml:1:9: .*high/);
  });
});
