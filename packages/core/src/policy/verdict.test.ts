import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Severity } from '../model/severity.ts';
import type { Policy } from './policy.ts';
import { resolvePolicy } from './resolve.ts';
import { GATES } from './sample-gates.ts';
import { judge, type Evidence } from './verdict.ts';

const found = (
  severity: Severity,
  status: Evidence['findings'][number]['status'] = 'introduced',
  gate = 'dockerfile',
): Evidence['findings'][number] => ({ severity, status, gate });

function evidence(parts: Partial<Evidence>, policy: Policy = {}): Evidence {
  const inspected = new Set(['dockerfile', 'secrets']);
  return {
    gates: GATES,
    policy: resolvePolicy(policy, GATES),
    findings: [],
    judged: 'all',
    problems: [],
    inspected,
    notRun: [],
    ...parts,
  };
}

function ofDockerfile(parts: Partial<Evidence>, policy?: Policy): string {
  const gate = judge(evidence(parts, policy)).gates.find(({ id }) => id === 'dockerfile');
  return `${gate?.verdict}${gate?.reason === undefined ? '' : `: ${gate.reason}`}`;
}

describe('the verdict of a gate', () => {
  const lacking = { code: 'yaml-syntax', message: 'm', path: 'Dockerfile', gates: ['dockerfile'] };
  const cases: readonly (readonly [string, Partial<Evidence>, string, Policy?])[] = [
    ['nothing found', {}, 'pass'],
    ['below the threshold', { findings: [found('medium')] }, 'pass'],
    ['at the threshold', { findings: [found('high')] }, 'fail: A finding is high or worse.'],
    [
      'several',
      { findings: [found('high'), found('critical'), found('high'), found('low')] },
      'fail: A finding is high or worse.',
    ],
    ['a finding of another gate', { findings: [found('critical', 'introduced', 'secrets')] }, 'pass'],
    ['a fixed finding', { findings: [found('high', 'fixed')] }, 'pass'],
    [
      'threshold of the policy',
      { findings: [found('low')] },
      'fail: A finding is low or worse.',
      { failOn: { dockerfile: 'low' } },
    ],
    ['never', { findings: [found('critical')] }, 'pass', { failOn: 'never' }],
    ['unchanged, judged on all', { findings: [found('high', 'unchanged')] }, 'fail: A finding is high or worse.'],
    [
      'unchanged, judged on what is introduced',
      { judged: 'introduced', findings: [found('high', 'unchanged')] },
      'pass',
    ],
    [
      'introduced',
      { judged: 'introduced', findings: [found('high'), found('high', 'unchanged')] },
      'fail: A finding that the change introduces is high or worse.',
    ],
    ['a problem', { problems: [lacking] }, 'partial: Part of what it looks at could not be inspected: Dockerfile.'],
    [
      'several problems',
      { problems: [lacking, lacking, { ...lacking, path: 'x' }] },
      'partial: Part of what it looks at could not be inspected: Dockerfile and 1 more.',
    ],
    [
      'a problem, and a finding',
      { problems: [lacking], findings: [found('high')] },
      'fail: A finding is high or worse.',
    ],
    [
      "another gate's problem",
      {
        problems: [
          { ...lacking, gates: ['secrets'] },
          { code: 'c', message: 'm' },
        ],
      },
      'pass',
    ],
    ['nothing to inspect', { inspected: new Set() }, 'not-run: There is nothing here that it inspects.'],
    [
      'nothing could be read',
      { inspected: new Set(), problems: [lacking] },
      'partial: Part of what it looks at could not be inspected: Dockerfile.',
    ],
    ['switched off', {}, 'not-run: It is switched off.', { gates: { dockerfile: { enabled: false } } }],
    ['no rule', {}, 'not-run: None of its rules is switched on.', { rules: { 'dockerfile/*': 'off' } }],
  ];
  for (const [name, parts, expected, policy] of cases)
    test(name, () => assert.equal(ofDockerfile(parts, policy), expected));

  test('rules that could not run make it partial, all of them not run', () => {
    const strict: Policy = { profile: 'strict' };
    const notRun = ['user-root', 'pin-packages'].map((name) => ({
      rule: `dockerfile/${name}`,
      gate: 'dockerfile',
      reason: 'It needs clock.',
    }));
    assert.match(ofDockerfile({ notRun: notRun.slice(1) }, strict), /^partial: 1 of its 2 rules could not run/);
    assert.match(ofDockerfile({ notRun }, strict), /^not-run: None of its rules could run/);
    const [gate] = judge(evidence({ notRun }, strict)).gates;
    assert.deepEqual(gate?.notRun[0], { rule: 'dockerfile/user-root', reason: 'It needs clock.' });
  });

  test('counts what the verdict is judged on', () => {
    const findings = [found('high'), found('low'), found('low', 'unchanged'), found('low', 'fixed')];
    assert.deepEqual(judge(evidence({ findings })).gates[0]?.counts, {
      critical: 0,
      high: 1,
      medium: 0,
      low: 2,
      info: 0,
    });
    assert.deepEqual(judge(evidence({ findings, judged: 'introduced' })).gates[0]?.counts, {
      critical: 0,
      high: 1,
      medium: 0,
      low: 1,
      info: 0,
    });
  });
});

describe('the verdict of all gates', () => {
  const problem = { code: 'c', message: 'm', gates: ['dockerfile'] };
  const cases: readonly (readonly [string, Partial<Evidence>, string])[] = [
    ['gates that did not run do not matter', {}, 'pass'],
    ['partial is worse than pass', { problems: [problem] }, 'partial'],
    [
      'fail is worse than partial',
      { problems: [problem], findings: [found('critical', 'introduced', 'secrets')] },
      'fail',
    ],
    ['nothing ran', { inspected: new Set() }, 'not-run'],
  ];
  for (const [name, parts, expected] of cases) test(name, () => assert.equal(judge(evidence(parts)).verdict, expected));
});
