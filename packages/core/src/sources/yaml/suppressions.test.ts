import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SourceFile } from '../text/source-file.ts';
import { readYaml } from './read.ts';
import { readSuppressions } from './suppressions.ts';

/** Rules, reason and the lines (from 1) that are silenced; `all` for the whole file. */
function silences(text: string): readonly unknown[] {
  const file = SourceFile.ofText('a.yaml', text);
  return readSuppressions(file, readYaml({ path: 'a.yaml', text }).documents).found.map(({ rules, reason, scope }) => {
    const lines = scope && [file.lines.line(scope.start), file.lines.line(Math.max(scope.start, scope.end - 1))];
    return [rules.join(' '), reason, lines ?? 'all'];
  });
}

describe('comments that ask for silence', () => {
  test('ours stands on the line or above it', () => {
    assert.deepEqual(silences('a: 1 # hullgate ignore=config/x known\nb: 2\n'), [['config/x', 'known', [1, 1]]]);
    assert.deepEqual(silences('# hullgate ignore=a,b\n# more\na: 1\nb: 2\n'), [['a b', undefined, [1, 3]]]);
  });
  test('Trivy silences the block below, in all its spellings of an id', () => {
    const text = 'x: 1\n#trivy:ignore:AVD-KSV-0017 agent\nspec:\n  a: 1\n  b: 2\ny: 1\n';
    assert.deepEqual(silences(text), [['trivy:KSV-0017', 'agent', [2, 5]]]);
    assert.deepEqual(silences('#trivy:ignore:ksv012\na: 1\n'), [['trivy:KSV-0012', undefined, [1, 2]]]);
  });
  test('Checkov silences the document', () => {
    const text = 'a: 1\n---\nb: 1 # checkov:skip=CKV_K8S_8:no probes here\nc: 2\n---\nd: 1\n';
    assert.deepEqual(silences(text), [['checkov:CKV_K8S_8', 'no probes here', [2, 4]]]);
  });
  test('KICS silences a line, a block, or from its head the file', () => {
    assert.deepEqual(silences('a: 1\n# kics-scan ignore-line\nb: 2\nc: 3\n'), [['kics:*', undefined, [2, 3]]]);
    assert.deepEqual(silences('l:\n  # kics-scan ignore-block\n  - a: 1\n    b: 2\n  - c: 1\n'), [
      ['kics:*', undefined, [2, 4]],
    ]);
    assert.deepEqual(silences('---\n# head\n# kics-scan disable=id1,id2\na: 1\n'), [
      ['kics:id1 kics:id2', undefined, 'all'],
    ]);
    assert.deepEqual(silences('a: 1\n# kics-scan ignore\nb: 2\n'), []);
    assert.deepEqual(silences('# kics-scan disable=dd29336b-fe57-445b-a26e-e6aa867ae609\na: 1\n'), [
      ['kics:k8s/container_is_privileged', undefined, 'all'],
    ]);
  });
  test('zizmor silences its own line', () => {
    assert.deepEqual(silences('a:\n  - uses: x@v1 # zizmor: ignore[unpinned-uses] ours\n'), [
      ['zizmor:unpinned-uses', 'ours', [2, 2]],
    ]);
  });
  test('text that only looks like a comment does not count', () => {
    assert.deepEqual(silences('a: "x#hullgate ignore=b"\nb: say hullgate ignore=c\n'), []);
  });
});
