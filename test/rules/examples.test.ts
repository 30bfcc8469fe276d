import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadGates } from '@hullgate/core';
import { checkExample } from '@hullgate/core/testing';

describe('the examples of every rule hold', async () => {
  for (const gate of await loadGates()) {
    // Rules about the policy see no file alone; policy.test.ts runs their examples through whole scans.
    if (gate.id === 'policy') continue;
    for (const rule of gate.rules) {
      test(rule.id, async () => {
        for (const example of rule.examples) {
          const failures = await checkExample(gate, rule, example);
          assert.deepEqual(failures, [], example.note ?? example.bad ?? example.good);
        }
      });
    }
  }
});

describe('every rule is complete', async () => {
  for (const gate of await loadGates()) {
    for (const rule of gate.rules) {
      test(rule.id, () => {
        assert.match(rule.id, new RegExp(`^${gate.id}/[a-z0-9-]+$`));
        assert.ok(rule.why.length > 40 && rule.remedy.length > 10, 'says why it matters and what to do');
        assert.ok(
          rule.examples.some(({ bad }) => bad !== undefined),
          'has a bad example',
        );
        assert.ok(
          rule.examples.some(({ good }) => good !== undefined),
          'has a good example',
        );
        assert.ok(!/[.!]$/.test(rule.title), 'its title is no sentence');
        assert.equal(new Set(rule.equivalents).size, rule.equivalents.length, 'names each equivalent once');
      });
    }
  }
});
