import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { ProgressLine } from './progress.ts';

/** A clock that is set by hand, and a stream that remembers. */
function setUp(test: TestContext, isTTY: boolean) {
  const clock = { now: 0 };
  test.mock.method(performance, 'now', () => clock.now);
  const written: string[] = [];
  const line = new ProgressLine({ isTTY, write: (text) => written.push(text) > 0 });
  return { clock, written, line };
}

const step = { phase: 'inspect', done: 5, total: 10 } as const;

describe('the progress line', () => {
  test('appears after a second, not too often, and goes away', (t) => {
    const { clock, written, line } = setUp(t, true);
    clock.now = 999;
    line.update(step);
    clock.now = 1000;
    line.update(step);
    clock.now = 1050;
    line.update(step);
    clock.now = 1100;
    line.update({ phase: 'base', done: 6, total: 10 });
    line.clear();
    line.clear();
    assert.deepEqual(written, [
      '\r\u001b[KInspecting: 5 of 10 files',
      '\r\u001b[KInspecting the base: 6 of 10 files',
      '\r\u001b[K',
    ]);
  });

  test('is for terminals only', (t) => {
    const { clock, written, line } = setUp(t, false);
    clock.now = 5000;
    line.update(step);
    line.clear();
    assert.deepEqual(written, []);
  });
});
