import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { memoryWorkspace } from './memory-workspace.ts';
import { applyFixes } from './apply-fixes.ts';
import type { Finding, ReportedEdit } from '../model/finding.ts';

describe('applyFixes', () => {
  test('applies edits of several findings to one text, whatever their order', () => {
    const { texts, applied } = applyFixes(new Map([['f', 'abcdef']]), [
      fixing([edit(4, 5, 'E')]),
      fixing([edit(0, 1, 'A'), edit(2, 2, '-')]),
    ]);
    assert.equal(texts.get('f'), 'Ab-cdEf');
    assert.equal(applied.length, 2);
  });

  test('of two fixes that touch the same characters the first wins whole, the other is told', () => {
    const second = fixing([edit(0, 1, 'Z'), edit(3, 4, 'Y')]);
    const { texts, conflicting } = applyFixes(new Map([['f', 'abcdef']]), [fixing([edit(3, 5, 'X')]), second]);
    assert.equal(texts.get('f'), 'abcXf');
    assert.deepEqual(conflicting, [second]);
  });

  test('leaves fixes that need a review alone unless asked', () => {
    const review = fixing([edit(0, 1, 'A')], 'review');
    assert.equal(applyFixes(new Map([['f', 'abc']]), [review]).texts.size, 0);
    assert.equal(applyFixes(new Map([['f', 'abc']]), [review], 'review').texts.get('f'), 'Abc');
  });

  test('never applies the fix of a finding that the change removed: its offsets are the base’s', () => {
    const gone: Finding = { ...fixing([edit(0, 1, 'A')]), status: 'fixed' };
    assert.equal(applyFixes(new Map([['f', 'abc']]), [gone]).texts.size, 0);
  });
});

test('a memory workspace tells what is not there', () => {
  const workspace = memoryWorkspace({ './a': 'x' });
  assert.deepEqual(workspace.list(), { files: [{ path: 'a', size: 1 }], problems: [] });
  assert.throws(() => workspace.read({ path: 'b' }), { code: 'file-vanished' });
});

function edit(startOffset: number, endOffset: number, text: string): ReportedEdit {
  const start = { line: 1, column: startOffset + 1 };
  return { path: 'f', startOffset, endOffset, start, end: { line: 1, column: endOffset + 1 }, text };
}

function fixing(edits: readonly ReportedEdit[], safety: 'safe' | 'review' = 'safe'): Finding {
  const place = { line: 1, column: 1 };
  return {
    rule: 'dockerfile/x',
    gate: 'dockerfile',
    severity: 'low',
    confidence: 'certain',
    status: 'introduced',
    title: 'x',
    message: 'x',
    path: 'f',
    start: place,
    end: place,
    equivalents: [],
    references: [],
    fingerprint: '0'.repeat(32),
    related: [],
    fix: { title: 'x', safety, edits },
    help: 'x',
  };
}
