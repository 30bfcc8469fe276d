import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { RawFinding } from '../model/inspection.ts';
import { compare } from './compare.ts';

describe('compare', () => {
  test('a finding that both sides have is unchanged, also when its lines moved', () => {
    const { statuses, fixed } = compare(
      [finding('user', 'Dockerfile', 'USER root', 90)],
      [finding('user', 'Dockerfile', 'USER root', 10)],
    );
    assert.deepEqual([statuses, fixed], [['unchanged'], []]);
  });

  test('a second finding of the same kind is introduced', () => {
    const { statuses } = compare(
      [finding('sudo', 'a', 'x', 0), finding('sudo', 'a', 'x', 9)],
      [finding('sudo', 'a', 'x', 0)],
    );
    assert.deepEqual(statuses, ['unchanged', 'introduced']);
  });

  test('a finding of the base alone is fixed', () => {
    const gone = finding('sudo', 'a', 'x', 0);
    assert.deepEqual(compare([], [gone]), { statuses: [], fixed: [gone] });
  });

  test('a renamed file introduces nothing and fixes nothing', () => {
    const { statuses, fixed } = compare(
      [finding('sudo', 'new/Dockerfile', 'x', 0)],
      [finding('sudo', 'Dockerfile', 'x', 0)],
    );
    assert.deepEqual([statuses, fixed], [['unchanged'], []]);
  });

  test('a match in place goes before one elsewhere', () => {
    const head = [finding('sudo', 'copy', 'x', 0), finding('sudo', 'a', 'x', 0)];
    assert.deepEqual(compare(head, [finding('sudo', 'a', 'x', 0)]).statuses, ['introduced', 'unchanged']);
  });

  test('a finding that has become worse is introduced, a milder one is not', () => {
    const severityOf = ({ severity = 'medium' }: RawFinding) => severity;
    const at = (severity: RawFinding['severity']) => ({
      ...finding('role', 'a', 'x', 0),
      ...(severity && { severity }),
    });
    assert.deepEqual(compare([at('high')], [at('low')], severityOf).statuses, ['introduced']);
    assert.deepEqual(compare([at('low')], [at('high')], severityOf).statuses, ['unchanged']);
    assert.deepEqual(compare([at('low'), at('high')], [at('high')], severityOf).statuses, ['introduced', 'unchanged']);
    assert.deepEqual(compare([at('low'), at('high')], [at('high'), at('low')], severityOf).fixed, []);
  });

  test('is symmetric: what head introduces over base, base introduces over head is fixed', () => {
    const some = fc.array(fc.tuple(fc.constantFrom('r', 's'), fc.constantFrom('a', 'b'), fc.constantFrom('x', 'y')));
    fc.assert(
      fc.property(some, some, (left, right) => {
        const head = left.map(([rule, path, identity], at) => finding(rule, path, identity, at));
        const base = right.map(([rule, path, identity], at) => finding(rule, path, identity, at));
        const forward = compare(head, base);
        const backward = compare(base, head);
        const introduced = forward.statuses.filter((status) => status === 'introduced').length;
        assert.equal(introduced, backward.fixed.length);
        assert.equal(forward.fixed.length, backward.statuses.filter((status) => status === 'introduced').length);
        assert.equal(head.length - introduced, base.length - forward.fixed.length);
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});

function finding(rule: string, path: string, identity: string, start: number): RawFinding {
  return { rule, identity, message: rule, at: { path, start, end: start + 1 } };
}
