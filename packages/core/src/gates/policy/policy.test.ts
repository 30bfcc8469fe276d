import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RuleFinding } from '../../model/finding.ts';
import type { AnyRule } from '../../model/gate.ts';
import type { InlineSuppression } from '../../model/suppression.ts';
import type { PolicySuppression } from '../../policy/policy.ts';
import { changedPolicyFiles, policyState, type PolicyFiles, type PolicyState } from '../../policy/state.ts';
import gate from './gate.ts';

const COMMENT: InlineSuppression = {
  syntax: 'hullgate',
  rules: ['dockerfile/user-root', 'dockerfile/rare'],
  span: { path: 'Dockerfile', start: 10, end: 30 },
  line: { path: 'Dockerfile', start: 8, end: 31 },
};
const SUPPRESSION: PolicySuppression = {
  rule: 'dockerfile/*',
  path: 'legacy/**',
  reason: 'frozen',
  until: '2026-03-31',
  owner: '@platform',
};
const PLACE = { path: 'hullgate.yml', start: 20, end: 60 };

function state(parts: Partial<Parameters<typeof policyState>[0]>): PolicyState {
  const places = new Map([[SUPPRESSION, PLACE]]);
  return policyState({
    ignores: [],
    unused: { inline: [], policy: [] },
    expired: [],
    places,
    addedSilences: [],
    changedFiles: [],
    policyFromBase: false,
    ...parts,
  });
}

function check(id: string, subject: PolicyState): RuleFinding[] {
  const rule: AnyRule | undefined = gate.rules.find((candidate) => candidate.id === id);
  return [...(rule?.check(subject, { options: {}, ports: {} }) ?? [])];
}

describe('the policy gate', () => {
  test('is silent about a sound policy', () => {
    const sound = state({ ignores: [{ ...COMMENT, reason: 'mapped' }] });
    assert.deepEqual(
      gate.rules.flatMap(({ id }) => check(id, sound)),
      [],
    );
  });

  test('reports an unused ignore, and deletes its line', () => {
    const [finding] = check('policy/unused-ignore', state({ unused: { inline: [COMMENT], policy: [] } }));
    assert.match(finding?.message ?? '', /ignores `dockerfile\/user-root`, `dockerfile\/rare`, but there is nothing/);
    assert.deepEqual(finding?.at, COMMENT.span);
    assert.deepEqual(finding?.fix, {
      title: 'Delete the comment',
      safety: 'safe',
      edits: [{ span: COMMENT.line, text: '' }],
    });
  });

  test('offers no fix for an unused ignore behind something else', () => {
    const { line: _, ...behind } = COMMENT;
    assert.equal(check('policy/unused-ignore', state({ unused: { inline: [behind], policy: [] } }))[0]?.fix, undefined);
  });

  test('reports an unused suppression where it is written', () => {
    const [finding] = check('policy/unused-suppression', state({ unused: { inline: [], policy: [SUPPRESSION] } }));
    assert.match(finding?.message ?? '', /`dockerfile\/\*` in `legacy\/\*\*` silences nothing/);
    assert.deepEqual(finding?.at, PLACE);
  });

  test('reports an expired suppression with its day and owner', () => {
    const [finding] = check('policy/expired-suppression', state({ expired: [SUPPRESSION] }));
    assert.match(finding?.message ?? '', /ended on 2026-03-31 .* Its owner is @platform\.$/);
  });

  test('leaves out suppressions of a policy in code, which have no place', () => {
    const inCode = state({ unused: { inline: [], policy: [SUPPRESSION] }, expired: [SUPPRESSION], places: new Map() });
    assert.deepEqual(
      gate.rules.flatMap(({ id }) => check(id, inCode)),
      [],
    );
  });

  test('reports what a change does to policy and baseline', () => {
    const files = (texts: Readonly<Record<string, string>>): PolicyFiles =>
      new Map(
        Object.entries(texts).map(([path, text]) => [
          path,
          { role: path.endsWith('.json') ? 'baseline' : 'policy', text },
        ]),
      );
    const base = files({ 'a.yml': 'a', 'b.yml': 'b', 'c.yml': 'c' });
    const head = files({ 'b.yml': 'B', 'c.yml': 'c', 'd.json': 'd' });
    const messages = check('policy/changed', state({ changedFiles: changedPolicyFiles(base, head) })).map(
      ({ message }) => message,
    );
    assert.deepEqual(
      messages.map((message) => message.slice(0, message.indexOf(','))),
      [
        'This change removes the policy `a.yml`',
        'This change edits the policy `b.yml`',
        'This change adds the baseline `d.json`',
      ],
    );
  });

  test('says with its place what a change breaks in the policy, and how bad that is', () => {
    const changed = {
      path: 'hullgate.yml',
      role: 'policy',
      change: 'edited',
      fault: 'hullgate.yml:2: no rule.',
    } as const;
    const [finding] = check('policy/changed', state({ changedFiles: [changed] }));
    assert.match(finding?.message ?? '', /after the merge nothing could be judged\. hullgate\.yml:2: no rule\.$/);
    assert.equal(finding?.severity, 'high');
  });

  test('names what an added comment silences, the worst first; worse when the change may be a stranger’s', () => {
    const findings = [
      { rule: 'dockerfile/no-sudo', severity: 'low' },
      { rule: 'dockerfile/user-root', severity: 'high' },
      { rule: 'dockerfile/no-sudo', severity: 'low' },
    ] as const;
    const addedSilences = [{ comment: COMMENT, findings }];
    const [own] = check('policy/ignore-added', state({ addedSilences }));
    assert.match(own?.message ?? '', /: `dockerfile\/user-root` \(high\), `dockerfile\/no-sudo` \(low, 2 times\)\./);
    assert.deepEqual([own?.at, own?.severity], [COMMENT.span, undefined]);
    assert.equal(check('policy/ignore-added', state({ addedSilences, policyFromBase: true }))[0]?.severity, 'medium');
  });

  test("asks for a reason in its own comments, not in peers'", () => {
    const ignores = [COMMENT, { ...COMMENT, reason: 'mapped' }, { ...COMMENT, syntax: 'hadolint' }];
    assert.equal(check('policy/ignore-without-reason', state({ ignores })).length, 1);
  });
});
