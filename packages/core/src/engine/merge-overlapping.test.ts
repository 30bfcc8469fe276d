import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ActiveRule } from '../model/active-rule.ts';
import type { RawFinding } from '../model/inspection.ts';
import { defineRule } from '../model/rule.ts';
import { mergeOverlapping } from './merge-overlapping.ts';

const rules = new Map([
  active('secrets/token', [], ['gitleaks:token']),
  active('dockerfile/secret-in-env', ['secrets/*'], ['buildkit:SecretsUsedInArgOrEnv']),
]);

test('the finding that yields disappears and leaves its peers’ ids with the one that stays', () => {
  const merged = mergeOverlapping([finding('dockerfile/secret-in-env', 0, 20), finding('secrets/token', 8, 20)], rules);
  assert.deepEqual(
    merged.map(({ rule, equivalents }) => [rule, equivalents]),
    [['secrets/token', ['gitleaks:token', 'buildkit:SecretsUsedInArgOrEnv']]],
  );
});

test('findings at other places, and of other files, stay', () => {
  const all = [
    finding('dockerfile/secret-in-env', 0, 8),
    finding('secrets/token', 8, 20),
    finding('secrets/token', 0, 8, 'other'),
  ];
  assert.equal(mergeOverlapping(all, rules).length, 3);
});

function active(id: string, yieldsTo: string[], equivalents: string[]): [string, ActiveRule] {
  const rule = defineRule({
    id,
    on: 'text',
    severity: 'low',
    profiles: [],
    title: id,
    why: '',
    remedy: '',
    equivalents,
    references: [],
    yieldsTo,
    examples: [],
    *check() {},
  });
  return [id, { rule, gate: id.slice(0, id.indexOf('/')), severity: 'low', severityFixed: false, options: {} }];
}

function finding(rule: string, start: number, end: number, path = 'Dockerfile'): RawFinding {
  return { rule, identity: rule, message: rule, at: { path, start, end } };
}
