import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exitCodeOf } from './exit-code.ts';

test('a failing gate is 1, also where something could not be looked at', () => {
  assert.equal(exitCodeOf({ verdict: 'fail', incomplete: false }), 1);
  assert.equal(exitCodeOf({ verdict: 'fail', incomplete: true }), 1);
});

test('what had to be looked at and could not be is 3', () => {
  assert.equal(exitCodeOf({ verdict: 'partial', incomplete: true }), 3);
  assert.equal(exitCodeOf({ verdict: 'pass', incomplete: true }), 3);
});

test('what Hullgate cannot read yet, or nothing to inspect, is 0', () => {
  for (const verdict of ['pass', 'partial', 'not-run'] as const)
    assert.equal(exitCodeOf({ verdict, incomplete: false }), 0);
});
