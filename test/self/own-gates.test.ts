import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { scan, VERSION } from '@hullgate/core';
import { directoryWorkspace } from '../../packages/node/src/index.ts';

const root = join(import.meta.dirname, '../..');

test('the repository passes its own gates', async () => {
  const report = await scan({ workspace: directoryWorkspace(root) });
  const severe = report.findings.filter(({ severity }) => severity !== 'info' && severity !== 'low');
  assert.deepEqual(
    severe.map(({ path, start, rule, message }) => `${path}:${start.line} ${rule}: ${message}`),
    [],
  );
  assert.deepEqual(report.problems, []);
  assert.equal(report.verdict, 'pass');
});

test('the flawed example fails every gate that it is flawed for, the hardened one none', async () => {
  const workspace = directoryWorkspace(join(root, 'examples'));
  const { findings, gates } = await scan({ workspace });
  assert.deepEqual(new Set(findings.map(({ path }) => path.split('/')[0])), new Set(['shop']));
  const verdicts = Object.fromEntries(gates.map(({ id, verdict }) => [id, verdict]));
  assert.deepEqual(verdicts, {
    dockerfile: 'pass',
    secrets: 'fail',
    provenance: 'pass',
    config: 'fail',
    policy: 'pass',
  });
});

test('the version that reports and caches name is the packages’', () => {
  for (const name of ['core', 'node', 'cli']) {
    const manifest: unknown = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'));
    assert.ok(typeof manifest === 'object' && manifest !== null && 'version' in manifest);
    assert.equal(manifest.version, VERSION, name);
  }
});
