import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applyFixes } from '../../engine/apply-fixes.ts';
import { memoryWorkspace } from '../../engine/memory-workspace.ts';
import { scan } from '../../engine/scan.ts';
import type { Finding } from '../../model/finding.ts';
import type { AnyRule } from '../../model/gate.ts';
import type { RuleExample } from '../../model/rule.ts';
import gate from './gate.ts';

/** These rules judge a whole run, so their examples need one, with the policy read from the example's repository. */
async function report(rule: AnyRule, example: RuleExample, text: string): Promise<readonly Finding[]> {
  const base = example.base && memoryWorkspace(example.base);
  const { findings } = await scan({
    workspace: memoryWorkspace({ ...example.files, [example.path]: text }),
    ...(base ? { base, policyFrom: base } : {}),
    override: { rules: { [rule.id]: rule.severity } },
    ports: { clock: { today: () => '2026-11-22' } },
  });
  return findings.filter((finding) => finding.rule === rule.id);
}

for (const rule of gate.rules) {
  describe(`examples of ${rule.id}`, () => {
    rule.examples.forEach((example, at) => {
      const { path, bad, good, fixed, note = `example ${at + 1}` } = example;
      test(note, async () => {
        if (good !== undefined) assert.deepEqual(await report(rule, example, good), []);
        if (bad === undefined) return;
        const findings = await report(rule, example, bad);
        assert.ok(findings.length > 0);
        if (fixed === undefined) return;
        assert.equal(applyFixes(new Map([[path, bad]]), findings, 'safe').texts.get(path), fixed);
        assert.deepEqual(await report(rule, example, fixed), []);
      });
    });
  });
}
