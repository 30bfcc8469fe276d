import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { parsePolicy } from './parse.ts';
import type { Policy } from './policy.ts';
import { KNOWN } from './sample-gates.ts';

const parse = (input: unknown): ReturnType<typeof parsePolicy> => parsePolicy(input, KNOWN);

const COMPLETE: Policy = {
  extends: ['hullgate:strict', '../shared/policy.yml'],
  profile: 'strict',
  failOn: { default: 'medium', secrets: 'low', dockerfile: 'never' },
  only: 'introduced',
  gates: { secrets: { enabled: false } },
  rules: {
    'dockerfile/user-root': 'off',
    'dockerfile/pin-packages': { severity: 'low', options: { allow: ['git'], level: 1, deep: true, label: 'x' } },
    'secrets/*': 'critical',
  },
  paths: { include: ['**'], exclude: ['vendor/'] },
  registries: { allow: ['docker.io/library/*'], deny: ['ghcr.io/**'] },
  identities: [
    {
      images: 'ghcr.io/our/**',
      issuer: 'https://token.actions.githubusercontent.com',
      subject: 'https://github.com/our/*',
    },
  ],
  suppressions: [
    { rule: 'dockerfile/user-root', reason: 'mapped by the platform' },
    { rule: 'dockerfile/*', path: 'legacy/**', reason: 'frozen', until: '2028-02-29', owner: '@platform' },
    { rule: 'HADOLINT:dl3002', fingerprint: '0123456789abcdef0123456789abcdef', reason: 'came along' },
    { rule: 'hadolint:*', reason: 'came along' },
    { rule: '*', path: 'examples', reason: 'meant to be bad' },
  ],
  baseline: '.github/hullgate-baseline.json',
};

describe('a policy without faults', () => {
  test('is taken over as it is', () => assert.deepEqual(parse(COMPLETE), { policy: COMPLETE, errors: [] }));
  test('may be empty', () => assert.deepEqual(parse({}), { policy: {}, errors: [] }));
  test('may have one threshold and one extended file', () =>
    assert.deepEqual(parse({ failOn: 'never', extends: 'a.yml' }).errors, []));
});

describe('a faulty policy', () => {
  /** Input, path of the error, the message and the name that was meant. */
  const cases: readonly (readonly [string, unknown, readonly (string | number)[], RegExp, string?])[] = [
    ['not a mapping', ['a'], [], /The policy must be a mapping.*not a list/],
    ['name that JavaScript reserves', { rules: { constructor: 'off' } }, ['rules'], /cannot have the keys/],
    ['empty value', { rules: null }, ['rules'], /`rules` must be a mapping.*not empty/],
    ['unknown key', { profil: 'strict' }, ['profil'], /has no key `profil`; did you mean `profile`\?/, 'profile'],
    ['key without a neighbour', { zzzzzz: 1 }, ['zzzzzz'], /has no key `zzzzzz`\.$/],
    ['profile', { profile: 'strct' }, ['profile'], /one of `default`, `strict`.*not `strct`/, 'strict'],
    ['severity', { failOn: 'hihg' }, ['failOn'], /not `hihg`/, 'high'],
    ['severity of a gate', { failOn: { secrets: 'lo' } }, ['failOn', 'secrets'], /`failOn.secrets`/, 'low'],
    [
      'gate of a threshold',
      { failOn: { secret: 'low' } },
      ['failOn', 'secret'],
      /names `secret`, which is no gate/,
      'secrets',
    ],
    ['gate', { gates: { dokerfile: {} } }, ['gates', 'dokerfile'], /is no gate/, 'dockerfile'],
    ['flag', { gates: { secrets: { enabled: 'no' } } }, ['gates', 'secrets', 'enabled'], /true or false, not `no`/],
    [
      'rule',
      { rules: { 'dockerfile/user-rot': 'off' } },
      ['rules', 'dockerfile/user-rot'],
      /is no rule/,
      'dockerfile/user-root',
    ],
    [
      'rule without its gate',
      { rules: { 'user-root': 'off' } },
      ['rules', 'user-root'],
      /is no rule/,
      'dockerfile/user-root',
    ],
    [
      "peer's id as a rule",
      { rules: { 'hadolint:DL3002': 'off' } },
      ['rules', 'hadolint:DL3002'],
      /is no rule/,
      'dockerfile/user-root',
    ],
    ['gate/*', { rules: { 'secret/*': 'off' } }, ['rules', 'secret/*'], /is no rule/, 'secrets/*'],
    [
      'rule setting',
      { rules: { 'secrets/*': false } },
      ['rules', 'secrets/*'],
      /off, a severity or a mapping.*not `false`/,
    ],
    ['level of a rule', { rules: { 'secrets/*': 'hi' } }, ['rules', 'secrets/*'], /one of `off`, `critical`/],
    [
      'key of a rule',
      { rules: { 'secrets/*': { severty: 'low' } } },
      ['rules', 'secrets/*', 'severty'],
      /no key/,
      'severity',
    ],
    [
      'unknown option',
      { rules: { 'dockerfile/pin-packages': { options: { alow: [] } } } },
      ['rules', 'dockerfile/pin-packages', 'options', 'alow'],
      /has no option `alow`/,
      'allow',
    ],
    [
      'type of an option',
      { rules: { 'dockerfile/pin-packages': { options: { allow: 'git' } } } },
      ['rules', 'dockerfile/pin-packages', 'options', 'allow'],
      /must be a list, not `git`/,
    ],
    [
      'type in an option',
      { rules: { 'dockerfile/pin-packages': { options: { allow: ['git', 3] } } } },
      ['rules', 'dockerfile/pin-packages', 'options', 'allow', 1],
      /allow\[1\]` must be text, not `3`/,
    ],
    [
      'number option',
      { rules: { 'dockerfile/pin-packages': { options: { level: Infinity } } } },
      ['rules', 'dockerfile/pin-packages', 'options', 'level'],
      /finite number/,
    ],
    ['list', { paths: { include: '**' } }, ['paths', 'include'], /must be a list, not `\*\*`/],
    ['glob', { paths: { exclude: ['a', '[b'] } }, ['paths', 'exclude', 1], /`\[` without its `\]`/],
    ['registry', { registries: { allow: ['https://ghcr.io'] } }, ['registries', 'allow', 0], /scheme/],
    [
      'missing key',
      { suppressions: [{ rule: '*' }] },
      ['suppressions', 0],
      /`suppressions\[0\]` lacks the key `reason`/,
    ],
    [
      'empty reason',
      { suppressions: [{ rule: '*', reason: ' ' }] },
      ['suppressions', 0, 'reason'],
      /must not be empty/,
    ],
    [
      'suppressed rule',
      { suppressions: [{ rule: 'dockerfile/user-rot', reason: 'x' }] },
      ['suppressions', 0, 'rule'],
      /neither a rule nor a peer's id/,
      'dockerfile/user-root',
    ],
    [
      "peer's id",
      { suppressions: [{ rule: 'hadolint:DL3003', reason: 'x' }] },
      ['suppressions', 0, 'rule'],
      /neither/,
      'hadolint:DL3002',
    ],
    [
      'form of a date',
      { suppressions: [{ rule: '*', reason: 'x', until: '1.2.2027' }] },
      ['suppressions', 0, 'until'],
      /such as 2027-03-31/,
    ],
    [
      'day',
      { suppressions: [{ rule: '*', reason: 'x', until: '2027-02-29' }] },
      ['suppressions', 0, 'until'],
      /no day of the calendar/,
    ],
    [
      'fingerprint',
      { suppressions: [{ rule: '*', reason: 'x', fingerprint: 'abc' }] },
      ['suppressions', 0, 'fingerprint'],
      /32 hexadecimal/,
    ],
    ['preset', { extends: 'hullgate:strickt' }, ['extends'], /no preset/, 'hullgate:strict'],
    ['address', { extends: ['https://example.org/a.yml'] }, ['extends', 0], /relative path/],
    ['baseline', { baseline: '../x.json' }, ['baseline'], /`\.\.`/],
  ];
  for (const [name, input, path, message, near] of cases) {
    test(name, () => {
      const { policy, errors } = parse(input);
      assert.equal(policy, undefined);
      assert.equal(errors.length, 1, JSON.stringify(errors));
      assert.deepEqual(errors[0]?.path, path);
      assert.match(errors[0]?.message ?? '', message);
      assert.equal(errors[0]?.near, near);
    });
  }

  test('tells all its faults, not only the first', () => {
    const { errors } = parse({ profil: 1, rulez: 2, only: 'x', paths: { include: ['/a', '/b'], exlude: [] } });
    assert.deepEqual(errors.map(({ path }) => path.join('.')).toSorted(), [
      'only',
      'paths.exlude',
      'paths.include.0',
      'paths.include.1',
      'profil',
      'rulez',
    ]);
  });

  test('says whether the key is wrong or its value', () => {
    assert.equal(parse({ profil: 1 }).errors[0]?.key, true);
    assert.equal(parse({ profile: 1 }).errors[0]?.key, undefined);
  });
});

test('no input makes it throw, and what it accepts it accepts again', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.object({ key: fc.constantFrom(...Object.keys(COMPLETE)) })), (input) => {
      const { policy, errors } = parse(input);
      assert.equal(policy === undefined, errors.length > 0);
      if (policy) assert.deepEqual(parse(policy).errors, []);
    }),
    { seed: 7, numRuns: 300, interruptAfterTimeLimit: 800 },
  );
});
