import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mergePolicies } from './merge.ts';
import type { Policy } from './policy.ts';

describe('one policy over another', () => {
  const cases: readonly (readonly [string, Policy, Policy, Policy])[] = [
    ['single values win', { profile: 'strict', baseline: 'a' }, { profile: 'all' }, { profile: 'all', baseline: 'a' }],
    [
      'rules are joined',
      { rules: { a: 'off', b: 'low' } },
      { rules: { b: 'high', c: 'off' } },
      { rules: { a: 'off', b: { severity: 'high' }, c: 'off' } },
    ],
    [
      'options are joined within a rule',
      { rules: { a: { severity: 'low', options: { x: 1, y: 1 } } } },
      { rules: { a: { options: { y: 2 } } } },
      { rules: { a: { severity: 'low', options: { x: 1, y: 2 } } } },
    ],
    [
      'a severity alone keeps the options below',
      { rules: { a: { options: { x: 1 } } } },
      { rules: { a: 'off' } },
      { rules: { a: { severity: 'off', options: { x: 1 } } } },
    ],
    [
      'thresholds of gates are joined',
      { failOn: { a: 'low' } },
      { failOn: { b: 'high' } },
      { failOn: { a: 'low', b: 'high' } },
    ],
    [
      'a threshold for all stays for the others',
      { failOn: 'low' },
      { failOn: { b: 'high' } },
      { failOn: { default: 'low', b: 'high' } },
    ],
    [
      'a threshold for all wins over those of gates',
      { failOn: { a: 'low' } },
      { failOn: 'medium' },
      { failOn: 'medium' },
    ],
    [
      'lists win',
      { paths: { include: ['a'], exclude: ['b'] } },
      { paths: { exclude: ['c'] } },
      { paths: { include: ['a'], exclude: ['c'] } },
    ],
    [
      'gates are joined',
      { gates: { a: { enabled: false } } },
      { gates: { b: {} } },
      { gates: { a: { enabled: false }, b: {} } },
    ],
    [
      'suppressions are added up',
      { suppressions: [{ rule: 'a', reason: 'x' }] },
      { suppressions: [{ rule: 'b', reason: 'y' }] },
      {
        suppressions: [
          { rule: 'a', reason: 'x' },
          { rule: 'b', reason: 'y' },
        ],
      },
    ],
  ];
  for (const [name, below, over, merged] of cases) {
    test(name, () => assert.deepEqual(mergePolicies(below, over), merged));
  }

  test('an empty policy changes nothing on either side', () => {
    const policy: Policy = {
      profile: 'strict',
      rules: { a: 'off' },
      failOn: 'low',
      suppressions: [{ rule: 'a', reason: 'x' }],
    };
    assert.deepEqual(mergePolicies({}, policy), policy);
    assert.deepEqual(mergePolicies(policy, {}), policy);
  });

  test('the same suppression by two ways counts once', () => {
    const shared: Policy = { suppressions: [{ rule: 'a', reason: 'x' }] };
    assert.equal(mergePolicies(shared, shared).suppressions?.length, 1);
  });
});
