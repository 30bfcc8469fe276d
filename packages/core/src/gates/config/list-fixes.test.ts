import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyFixes } from '../../engine/apply-fixes.ts';
import { memoryWorkspace } from '../../engine/memory-workspace.ts';
import { scan } from '../../engine/scan.ts';

test('removals from one list are applied one after the other, and the last leaves it empty', async () => {
  let text = 'services:\n  vpn:\n    image: vpn:1\n    cap_add:\n      - SYS_MODULE\n      - SYS_ADMIN\n';
  const left: number[] = [];
  for (let pass = 0; pass < 3; pass++) {
    const { findings } = await scan({ workspace: memoryWorkspace({ 'compose.yaml': text }) });
    const offenders = findings.filter(({ rule }) => rule === 'config/no-dangerous-capability');
    left.push(offenders.length);
    text = applyFixes(new Map([['compose.yaml', text]]), offenders, 'review').texts.get('compose.yaml') ?? text;
  }
  assert.deepEqual(left, [2, 1, 0]);
  assert.equal(text, 'services:\n  vpn:\n    image: vpn:1\n    cap_add: []\n');
});
