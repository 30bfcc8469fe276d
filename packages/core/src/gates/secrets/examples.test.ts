import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RuleFinding } from '../../model/finding.ts';
import { SourceFile } from '../../sources/text/source-file.ts';
import { analyser } from './analyser.ts';
import { isSecretRule, type SecretRule } from './kind.ts';
import { rules } from './rules.gen.ts';

const kinds: readonly SecretRule[] = rules.filter(isSecretRule);

function findingsOf(rule: SecretRule, path: string, text: string): readonly RuleFinding[] {
  return [...rule.check(SourceFile.ofText(path, text), { options: {}, ports: {} })];
}

/** The prefix that a message names, such as `ghp_`. */
function publicPart(message: string): string {
  return /\(`([^`]+)`, \d+ characters\)/.exec(message)?.[1] ?? '-----';
}

describe('every kind of secret', () => {
  for (const rule of kinds) {
    test(`${rule.id} finds its own and nothing like it`, () => {
      let found = 0;
      for (const { path, bad, good, note } of rule.examples) {
        if (bad !== undefined) {
          assert.equal(findingsOf(rule, path, bad).length, 1, `must report (${note ?? ''}): ${bad.slice(0, 400)}`);
          found++;
        }
        if (good !== undefined) {
          assert.deepEqual(findingsOf(rule, path, good), [], `must not report (${note ?? ''}): ${good.slice(0, 400)}`);
        }
      }
      assert.ok(found > 0, 'has an example that must be found');
    });

    test(`${rule.id} keeps the secret to itself`, () => {
      for (const { path, bad } of rule.examples) {
        for (const finding of bad === undefined ? [] : findingsOf(rule, path, bad)) {
          const shown = JSON.stringify([finding.message, finding.identity, finding.related]);
          for (const span of finding.redact ?? []) {
            assert.equal(span.path, path);
            const covered = bad?.slice(span.start, span.end) ?? '';
            assert.ok(covered.length >= 6, 'the span covers the secret');
            const secret = covered.replace(publicPart(finding.message), '').replace(/-----[A-Z ]+-----/g, '');
            for (let at = 0; at + 8 <= secret.length; at++) {
              assert.ok(!shown.includes(secret.slice(at, at + 8)), `${finding.message} shows part of the secret`);
            }
          }
        }
      }
    });
  }
});

test('all kinds together find what each finds by itself', () => {
  const look = analyser.create(rules);
  for (const rule of kinds) {
    for (const { path, bad } of rule.examples) {
      if (bad === undefined) continue;
      const seen: string[] = [];
      look(SourceFile.ofText(path, bad), (by, finding) => seen.push(`${by.id} ${finding.at.start}`));
      const alone = findingsOf(rule, path, bad).map(({ at }) => `${rule.id} ${at.start}`);
      for (const one of alone) assert.ok(seen.includes(one), `${rule.id}: ${seen.join(', ')}`);
    }
  }
});

test('ids are unique, titles and rotation pages are there', () => {
  assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
  for (const { kind } of kinds) {
    assert.match(kind.id, /^secrets\/[a-z0-9-]+$/);
    assert.match(kind.rotate.url, /^https:\/\//);
    assert.ok(!kind.rotate.steps.endsWith('.'), kind.id);
  }
});
