import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { writeOutputs } from './outputs.ts';

test('a value that looks like an end of itself sets no other output', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hullgate-output-'));
  const file = join(folder, 'output');
  try {
    writeOutputs(file, { report: 'a\nEOF\nverdict=pass\nverdict<<EOF\npass\nEOF', high: 3 });
    writeOutputs(file, { verdict: 'fail' });
    const lines = readFileSync(file, 'utf8').split('\n');
    const [, delimiter = ''] = (lines[0] ?? '').split('<<');
    assert.match(delimiter, /^hullgate-[0-9a-f-]{36}$/);
    assert.equal(lines.indexOf(delimiter), 7);
    assert.deepEqual(lines.slice(8, 11), [`high<<${delimiter}`, '3', delimiter]);
    assert.notEqual(lines[11], `verdict<<${delimiter}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
