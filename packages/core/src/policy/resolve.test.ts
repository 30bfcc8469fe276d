import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Policy } from './policy.ts';
import { resolvePolicy } from './resolve.ts';
import { GATES } from './sample-gates.ts';

function active(policy: Policy): string[] {
  return resolvePolicy(policy, GATES).rules.map(
    ({ rule, severity, severityFixed }) => `${rule.id} ${severity}${severityFixed ? '!' : ''}`,
  );
}

function options(policy: Policy, id: string): unknown {
  return resolvePolicy(policy, GATES).rules.find(({ rule }) => rule.id === id)?.options;
}

describe('which rules are switched on', () => {
  const cases: readonly (readonly [string, Policy, readonly string[]])[] = [
    ['default', {}, ['dockerfile/user-root high', 'secrets/private-key critical']],
    [
      'strict holds the default',
      { profile: 'strict' },
      ['dockerfile/user-root high', 'dockerfile/pin-packages medium', 'secrets/private-key critical'],
    ],
    ['a standard holds only its own', { profile: 'pss-baseline' }, ['provenance/baseline-only medium']],
    ['off', { rules: { 'dockerfile/user-root': 'off' } }, ['secrets/private-key critical']],
    [
      'a severity switches on',
      { rules: { 'dockerfile/rare': 'low' } },
      ['dockerfile/user-root high', 'dockerfile/rare low!', 'secrets/private-key critical'],
    ],
    [
      'options alone do not',
      { rules: { 'dockerfile/pin-packages': { options: { level: 1 } } } },
      ['dockerfile/user-root high', 'secrets/private-key critical'],
    ],
    ['gate/* off', { rules: { 'dockerfile/*': 'off' } }, ['secrets/private-key critical']],
    [
      'gate/* gives all its rules a severity',
      { rules: { 'dockerfile/*': 'info' } },
      [
        'dockerfile/user-root info!',
        'dockerfile/pin-packages info!',
        'dockerfile/rare info!',
        'secrets/private-key critical',
      ],
    ],
    [
      'a rule wins over gate/*',
      { rules: { 'dockerfile/*': 'off', 'dockerfile/rare': 'high' } },
      ['dockerfile/rare high!', 'secrets/private-key critical'],
    ],
    [
      'a gate that is switched off',
      { gates: { dockerfile: { enabled: false }, secrets: {} } },
      ['secrets/private-key critical'],
    ],
    [
      'a list of registries switches its rule on',
      { registries: { allow: ['ghcr.io/**'] } },
      ['dockerfile/user-root high', 'secrets/private-key critical', 'provenance/image-registry-not-allowed high!'],
    ],
    [
      'but not against its own setting',
      { registries: { deny: ['x'] }, rules: { 'provenance/*': 'off' } },
      ['dockerfile/user-root high', 'secrets/private-key critical'],
    ],
  ];
  for (const [name, policy, rules] of cases) test(name, () => assert.deepEqual(active(policy), rules));

  test('all', () => assert.equal(active({ profile: 'all' }).length, 6));
  test('gates that are switched off are not among the gates', () => {
    const { gates } = resolvePolicy({ gates: { secrets: { enabled: false } } }, GATES);
    assert.deepEqual(
      gates.map(({ id }) => id),
      ['dockerfile', 'provenance'],
    );
  });
});

describe('options', () => {
  test('are the defaults overlaid by the policy', () => {
    const policy: Policy = { profile: 'strict', rules: { 'dockerfile/pin-packages': { options: { level: 1 } } } };
    assert.deepEqual(options(policy, 'dockerfile/pin-packages'), { allow: ['curl'], level: 1, deep: false, label: '' });
  });
  test('of the registry rule come from registries', () => {
    const policy: Policy = { registries: { allow: ['ghcr.io/**'], deny: ['quay.io/*'] } };
    assert.deepEqual(options(policy, 'provenance/image-registry-not-allowed'), {
      allow: ['ghcr.io/**'],
      deny: ['quay.io/*'],
    });
  });
});

test('thresholds: a gate, else all gates, else high', () => {
  const threshold = (failOn: Policy['failOn'], gate: string): unknown =>
    resolvePolicy(failOn ? { failOn } : {}, GATES).threshold(gate);
  assert.equal(threshold(undefined, 'secrets'), 'high');
  assert.equal(threshold('low', 'secrets'), 'low');
  assert.equal(threshold({ secrets: 'never' }, 'secrets'), 'never');
  assert.equal(threshold({ secrets: 'never' }, 'dockerfile'), 'high');
  assert.equal(threshold({ secrets: 'never', default: 'medium' }, 'dockerfile'), 'medium');
});

describe('paths', () => {
  const included = (paths: NonNullable<Policy['paths']>, path: string): boolean =>
    resolvePolicy({ paths }, GATES).includes(path);
  test('all without include', () => {
    assert.equal(included({}, 'a/b'), true);
    assert.equal(included({ include: [] }, 'a/b'), true);
  });
  test('include limits, exclude wins', () => {
    const paths = { include: ['deploy', '**/Dockerfile'], exclude: ['deploy/old/'] };
    assert.deepEqual(
      ['deploy/a.yml', 'x/Dockerfile', 'x/a.yml', 'deploy/old/Dockerfile'].map((path) => included(paths, path)),
      [true, true, false, false],
    );
  });
  test('are fast', () => {
    const { includes } = resolvePolicy(
      { paths: { include: ['**/*.{yml,yaml}', '**/Dockerfile*'], exclude: ['vendor', '**/node_modules', 'a/**/b'] } },
      GATES,
    );
    const started = performance.now();
    for (let at = 0; at < 10_000; at++) includes(`src/folder-${at}/deep/er/file.yaml`);
    assert.ok(performance.now() - started < 500);
  });
});

describe('the key for caches', () => {
  const key = (policy: Policy): string => resolvePolicy(policy, GATES).key;
  test('changes with rules and options', () => {
    const keys = [
      {},
      { profile: 'strict' },
      { profile: 'strict', rules: { 'dockerfile/pin-packages': { options: { level: 1 } } } },
    ] as const;
    assert.equal(new Set(keys.map(key)).size, 3);
  });
  test('does not change with what is applied after inspection, nor with the order of options', () => {
    assert.equal(
      key({}),
      key({ failOn: 'low', paths: { exclude: ['a'] }, rules: { 'dockerfile/user-root': 'low' }, baseline: 'x' }),
    );
    const setting = (values: Record<string, unknown>): Policy => ({
      rules: { 'dockerfile/pin-packages': { severity: 'low', options: values } },
    });
    assert.equal(key(setting({ level: 1, deep: true })), key(setting({ deep: true, level: 1 })));
  });
});
