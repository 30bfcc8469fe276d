import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { defineGate, type AnyRule } from '@hullgate/core';
import { checkExample } from '@hullgate/core/testing';
import { ruleSkeleton } from './rule-skeletons.ts';

const core = join(import.meta.dirname, '../packages/core/src');
const gates = readdirSync(join(core, 'gates'), { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe('a new rule runs as it is created', () => {
  // `other` has no skeleton of its own.
  for (const gate of [...gates.map(({ name }) => name), 'other']) {
    test(gate, async (t) => {
      const folder = mkdtempSync(join(tmpdir(), 'hullgate-skeleton-'));
      t.after(() => rmSync(folder, { recursive: true, force: true }));
      const rule = await loaded(folder, gate, ruleSkeleton(gate, `${gate}/no-stranger`));
      assert.equal(rule.id, `${gate}/no-stranger`);
      assert.ok(rule.examples.some(({ bad }) => bad !== undefined));
      // What the policy gate looks at comes into being in whole scans only.
      if (gate === 'policy') return;
      for (const example of rule.examples) {
        assert.deepEqual(await checkExample(defineGate({ id: gate, title: '', rules: [rule] }), rule, example), []);
      }
    });
  }
});

/** Imports a rule's file from elsewhere than its folder. */
async function loaded(folder: string, gate: string, text: string): Promise<AnyRule> {
  const above = (levels: string): string => pathToFileURL(join(core, 'gates', gate, 'rules', levels, '/')).href;
  const file = join(folder, 'rule.ts');
  writeFileSync(
    file,
    text.replaceAll(/from '((?:\.\.\/)+)/g, (_, levels: string) => `from '${above(levels)}`),
  );
  const module: { default: AnyRule } = await import(pathToFileURL(file).href);
  return module.default;
}
