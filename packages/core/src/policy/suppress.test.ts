import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import type { InlineSuppression } from '../model/suppression.ts';
import type { PolicySuppression } from './policy.ts';
import { resolvePolicy } from './resolve.ts';
import { silence, type SilenceableFinding, type Silencers } from './suppress.ts';
import { unusedSuppressions, type RunScope } from './unused.ts';

const ROOT: SilenceableFinding = {
  rule: 'dockerfile/user-root',
  equivalents: ['hadolint:DL3002', 'trivy:DS-0002'],
  path: 'Dockerfile',
  offset: 50,
  fingerprint: 'a'.repeat(32),
};
const KEY: SilenceableFinding = {
  rule: 'secrets/private-key',
  equivalents: [],
  path: 'src/key.pem',
  offset: 0,
  fingerprint: 'b'.repeat(32),
};

function ignore(rules: readonly string[], scope?: readonly [number, number], path = 'Dockerfile'): InlineSuppression {
  const span = { path, start: 40, end: 45 };
  return { syntax: 'hullgate', rules, span, ...(scope ? { scope: { path, start: scope[0], end: scope[1] } } : {}) };
}

function silencers(parts: {
  inline?: readonly InlineSuppression[];
  policy?: readonly PolicySuppression[];
  baseline?: readonly string[];
  today?: string;
}): Silencers {
  const { inline = [], policy = [], baseline = [], today } = parts;
  return { inline, policy: resolvePolicy({ suppressions: policy }, []).suppressions, baseline, today };
}

describe('a comment', () => {
  const cases: readonly (readonly [string, InlineSuppression, boolean])[] = [
    ['of the rule', ignore(['dockerfile/user-root']), true],
    ['of another rule', ignore(['dockerfile/user-roo']), false],
    ['of the gate', ignore(['dockerfile/*']), true],
    ['of another gate', ignore(['docker/*']), false],
    ['of everything', ignore(['*']), true],
    ["of a peer's id", ignore(['hadolint:DL3002']), true],
    ["of a peer's id in another case", ignore(['Hadolint:dl3002']), true],
    ["of a peer's everything", ignore(['TRIVY:*']), true],
    ["of another peer's everything", ignore(['checkov:*']), false],
    ['of one rule of several', ignore(['x/y', 'dockerfile/user-root']), true],
    ['whose range begins at the finding', ignore(['*'], [50, 51]), true],
    ['whose range ends at the finding', ignore(['*'], [40, 50]), false],
    ['whose range begins after the finding', ignore(['*'], [51, 60]), false],
    ['in another file', ignore(['*'], undefined, 'Dockerfile.dev'), false],
  ];
  for (const [name, comment, silences] of cases) {
    test(`${name} ${silences ? 'silences' : 'does not silence'}`, () => {
      const outcome = silence([ROOT], silencers({ inline: [comment] }));
      assert.equal(outcome.silenced.has(ROOT), silences);
      assert.equal(outcome.used.has(comment), silences);
    });
  }
});

describe('a suppression of the policy', () => {
  const cases: readonly (readonly [string, PolicySuppression, boolean])[] = [
    ['of the rule', { rule: 'dockerfile/user-root', reason: 'x' }, true],
    ["of a peer's id", { rule: 'trivy:ds-0002', reason: 'x' }, true],
    ['with the path', { rule: '*', path: '**/Dockerfile', reason: 'x' }, true],
    ['with another path', { rule: '*', path: 'docker/*', reason: 'x' }, false],
    ['with the fingerprint', { rule: 'dockerfile/*', fingerprint: 'a'.repeat(32), reason: 'x' }, true],
    ['with another fingerprint', { rule: 'dockerfile/*', fingerprint: 'b'.repeat(32), reason: 'x' }, false],
    ['on its last day', { rule: '*', until: '2026-03-31', reason: 'x' }, true],
    ['after its last day', { rule: '*', until: '2026-03-30', reason: 'x' }, false],
  ];
  for (const [name, suppression, silences] of cases) {
    test(`${name} ${silences ? 'silences' : 'does not silence'}`, () => {
      const outcome = silence([ROOT], silencers({ policy: [suppression], today: '2026-03-31' }));
      assert.equal(outcome.silenced.get(ROOT)?.reason, silences ? 'x' : undefined);
    });
  }
  test('is reported when it has expired', () => {
    const old: PolicySuppression = { rule: 'x/y', until: '2025-12-31', reason: 'x' };
    assert.deepEqual(silence([], silencers({ policy: [old], today: '2026-01-01' })).expired, [old]);
    assert.deepEqual(silence([], silencers({ policy: [old] })).expired, [], 'without a clock nothing expires');
  });
});

describe('the baseline', () => {
  test('silences as many findings as it has entries', () => {
    const findings = [{ ...ROOT }, { ...ROOT }, { ...ROOT }];
    const { silenced } = silence(
      findings,
      silencers({ baseline: [ROOT.fingerprint, ROOT.fingerprint, KEY.fingerprint] }),
    );
    assert.deepEqual(
      findings.map((finding) => silenced.get(finding)?.by),
      ['baseline', 'baseline', undefined],
    );
  });
  test('is not used up by what others silence', () => {
    const findings = [
      { ...ROOT, offset: 0 },
      { ...ROOT, offset: 90 },
    ];
    const { silenced } = silence(
      findings,
      silencers({ baseline: [ROOT.fingerprint], inline: [ignore(['*'], [0, 10])] }),
    );
    assert.deepEqual(
      findings.map((finding) => silenced.get(finding)?.by),
      ['inline', 'baseline'],
    );
  });
});

test('several that silence the same are all used, and the nearest to the code is named', () => {
  const inline = [{ ...ignore(['dockerfile/user-root']), reason: 'mapped' }, ignore(['*'], [0, 99])];
  const policy: PolicySuppression[] = [{ rule: 'hadolint:*', reason: 'x' }];
  const outcome = silence([ROOT], silencers({ inline, policy }));
  assert.deepEqual(outcome.silenced.get(ROOT), { by: 'inline', reason: 'mapped', comment: inline[0] });
  assert.equal(outcome.used.size, 3);
});

describe('called unused', () => {
  const ran = new Set(['dockerfile/user-root', 'secrets/private-key']);
  const scope: RunScope = {
    ran,
    ranOn: () => ran,
    gates: ['dockerfile', 'secrets'],
    incomplete: new Set(),
    whole: true,
  };
  const unused = (parts: Parameters<typeof silencers>[0], changes: Partial<RunScope> = {}): readonly string[] => {
    const given = silencers(parts);
    const found = unusedSuppressions(given, silence([KEY], given), { ...scope, ...changes });
    return [...found.inline.map(({ rules }) => rules.join()), ...found.policy.map(({ rule }) => rule)];
  };
  const comments: readonly (readonly [string, readonly string[], boolean, Partial<RunScope>?])[] = [
    ['a comment of a rule that ran', ['dockerfile/user-root'], true],
    ['a comment of a gate that ran', ['dockerfile/*'], true],
    ['a comment of everything', ['*'], true],
    ['a comment of everything when a gate did not run', ['*'], false, { gates: ['dockerfile', 'config'] }],
    ['a comment of a rule that did not run', ['dockerfile/rare'], false],
    ['a comment of a gate that did not run', ['config/*'], false],
    ["a comment of a peer's id", ['hadolint:DL3002'], false],
    ["a comment that names a peer's id, too", ['dockerfile/user-root', 'hadolint:DL3002'], false],
    [
      'a comment in a file that was not read in full',
      ['dockerfile/user-root'],
      false,
      { incomplete: new Set(['Dockerfile']) },
    ],
    [
      'a comment in a text that the rule does not look at',
      ['dockerfile/user-root'],
      false,
      { ranOn: () => new Set(['secrets/private-key']) },
    ],
    ['a comment when a part of the repository was scanned', ['dockerfile/user-root'], true, { whole: false }],
  ];
  for (const [name, rules, expected, changes] of comments) {
    test(`${name}: ${expected ? 'yes' : 'no'}`, () => {
      assert.deepEqual(unused({ inline: [ignore(rules)] }, changes), expected ? [rules.join()] : []);
    });
  }
  test("a peer's comment, whatever it names: no", () => {
    assert.deepEqual(
      unused({ inline: [{ ...ignore(['secrets/*', 'dockerfile/user-root']), syntax: 'gitleaks' }] }),
      [],
    );
  });
  const suppressions: readonly (readonly [string, PolicySuppression, boolean, Partial<RunScope>?])[] = [
    ['a suppression that fits nothing', { rule: 'dockerfile/user-root', reason: 'x' }, true],
    ['a suppression that is used', { rule: 'secrets/*', reason: 'x' }, false],
    ["a suppression of a peer's id", { rule: 'hadolint:DL3002', reason: 'x' }, false],
    ['a suppression of a rule that did not run', { rule: 'dockerfile/rare', reason: 'x' }, false],
    ['an expired one', { rule: 'dockerfile/user-root', until: '2020-01-01', reason: 'x' }, false],
    ['when only a part was scanned', { rule: 'dockerfile/user-root', reason: 'x' }, false, { whole: false }],
    [
      'when its file was not read in full',
      { rule: 'dockerfile/user-root', path: 'a/**', reason: 'x' },
      false,
      { incomplete: new Set(['a/b']) },
    ],
    [
      'when another file was not',
      { rule: 'dockerfile/user-root', path: 'a/**', reason: 'x' },
      true,
      { incomplete: new Set(['b']) },
    ],
  ];
  for (const [name, suppression, expected, changes] of suppressions) {
    test(`${name}: ${expected ? 'yes' : 'no'}`, () => {
      assert.deepEqual(
        unused({ policy: [suppression], today: '2026-01-01' }, changes),
        expected ? [suppression.rule] : [],
      );
    });
  }
  test('a comment that two readers report counts once, and is used when either is', () => {
    const comment = ignore(['secrets/private-key'], [0, 1], 'src/key.pem');
    const narrower = ignore(['secrets/private-key'], [5, 6], 'src/key.pem');
    assert.deepEqual(unused({ inline: [comment, narrower] }), []);
    assert.deepEqual(unused({ inline: [narrower, { ...narrower }] }), ['secrets/private-key']);
  });
});

test('the order of findings and suppressions makes no difference', () => {
  const finding = fc.record({
    rule: fc.constantFrom('a/x', 'a/y', 'b/x'),
    offset: fc.nat(20),
    path: fc.constantFrom('p', 'q'),
  });
  const comment = fc.record({
    rule: fc.constantFrom('a/x', 'a/*', 'b/x', '*'),
    start: fc.nat(20),
    length: fc.nat(10),
    path: fc.constantFrom('p', 'q'),
  });
  fc.assert(
    fc.property(fc.array(finding), fc.array(comment), (findings, comments) => {
      const all = findings.map((one) => ({ ...one, equivalents: [], fingerprint: '' }));
      const inline = comments.map(({ rule, start, length, path }) => ignore([rule], [start, start + length], path));
      const there = silence(all, silencers({ inline }));
      const back = silence(all.toReversed(), silencers({ inline: inline.toReversed() }));
      assert.deepEqual(
        all.map((one) => there.silenced.has(one)),
        all.map((one) => back.silenced.has(one)),
      );
      assert.deepEqual(
        new Set(inline.filter((one) => there.used.has(one))),
        new Set(inline.filter((one) => back.used.has(one))),
      );
      // The plain definition.
      for (const one of all) {
        const expected = inline.some(
          ({ rules: [rule = ''], span, scope }) =>
            span.path === one.path &&
            scope &&
            scope.start <= one.offset &&
            one.offset < scope.end &&
            (rule === '*' || rule === one.rule || rule === `${one.rule[0]}/*`),
        );
        assert.equal(there.silenced.has(one), expected);
      }
    }),
    { seed: 3, numRuns: 200, interruptAfterTimeLimit: 800 },
  );
});

test('tens of thousands of comments and findings in one file do not take long', () => {
  const findings = Array.from({ length: 30_000 }, (_, at) => ({ ...ROOT, offset: at * 10 }));
  const inline = [
    ...Array.from({ length: 20_000 }, (_, at) => ({
      ...ignore(['dockerfile/rare']),
      span: { path: 'Dockerfile', start: at, end: at + 1 },
    })),
    ...Array.from({ length: 20_000 }, (_, at) => ignore(['dockerfile/user-root'], [at * 10, at * 10 + 1])),
  ];
  const started = performance.now();
  assert.equal(silence(findings, silencers({ inline })).silenced.size, 20_000);
  assert.ok(performance.now() - started < 1500);
});
