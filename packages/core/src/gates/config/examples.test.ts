import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkExample } from '../../testing/examples.ts';
import gate from './gate.ts';

describe('examples of the config gate', () => {
  for (const rule of gate.rules) {
    test(rule.id, async () => {
      for (const example of rule.examples) assert.deepEqual(await checkExample(gate, rule, example), []);
    });
  }
});
