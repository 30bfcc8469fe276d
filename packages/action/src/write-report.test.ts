import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { UsageError } from './usage-error.ts';
import { writeReport } from './write-report.ts';

function inFolder(check: (workspace: string, outside: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'hullgate-report-'));
  const [workspace, outside] = [join(folder, 'workspace'), join(folder, 'outside')] as const;
  mkdirSync(workspace);
  mkdirSync(outside);
  try {
    check(workspace, outside);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('a report file', () => {
  test('stands where the workflow says, in folders that are made for it', () => {
    inFolder((workspace, outside) => {
      assert.equal(writeReport(workspace, 'out/reports/a.sarif', 'text'), join(workspace, 'out/reports/a.sarif'));
      assert.equal(readFileSync(join(workspace, 'out/reports/a.sarif'), 'utf8'), 'text');
      assert.equal(writeReport(workspace, join(outside, 'a.json'), 'text'), join(outside, 'a.json'));
    });
  });

  test('replaces a link of the tree instead of following it', () => {
    inFolder((workspace, outside) => {
      writeFileSync(join(outside, 'victim'), 'kept');
      symlinkSync(join(outside, 'victim'), join(workspace, 'a.sarif'));
      writeReport(workspace, 'a.sarif', 'text');
      assert.equal(readFileSync(join(outside, 'victim'), 'utf8'), 'kept');
      assert.equal(readFileSync(join(workspace, 'a.sarif'), 'utf8'), 'text');
    });
  });

  test('does not follow a folder that is a link out of the tree', () => {
    inFolder((workspace, outside) => {
      symlinkSync(outside, join(workspace, 'out'));
      symlinkSync(join(outside, 'nowhere'), join(workspace, 'broken'));
      for (const name of ['out/a.sarif', 'out/deep/a.sarif', 'broken/a.sarif']) {
        assert.throws(() => writeReport(workspace, name, 'text'), UsageError);
      }
      assert.ok(!existsSync(join(outside, 'a.sarif')) && !existsSync(join(outside, 'deep')));
    });
  });

  test('that cannot be written is the fault of an input', () => {
    inFolder((workspace) => {
      mkdirSync(join(workspace, 'folder'));
      assert.throws(() => writeReport(workspace, 'folder', 'text'), /input `output`/);
    });
  });
});
