import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseIndex } from './git-index.ts';

const entry = (path: string, stage = 0, flags = '0'): string =>
  `100644 ${'a'.repeat(40)} ${stage}\t${path}\0  ctime: 5:6\n  mtime: 7:500000000\n  dev: 1\tino: 2\n  uid: 3\tgid: 4\n  size: 9\tflags: ${flags}\n`;

describe("git's index as text", () => {
  test('is read entry by entry', () => {
    const [first, second] = parseIndex(Buffer.from(entry('a\tb\n') + entry('c', 0, '20004000'))) ?? [];
    assert.deepEqual(first, {
      path: 'a\tb\n',
      mode: '100644',
      object: 'a'.repeat(40),
      size: 9,
      modified: 7500,
      changed: 5000.000006,
      fine: true,
      settled: true,
    });
    assert.equal(second?.settled, false, 'intent to add');
    assert.deepEqual(parseIndex(Buffer.of()), []);
  });

  test('names a path in conflict once', () => {
    const entries = parseIndex(Buffer.from(entry('a', 1) + entry('a', 2) + entry('a', 3) + entry('b')));
    assert.deepEqual(
      entries?.map(({ path, settled }) => [path, settled]),
      [
        ['a', false],
        ['b', true],
      ],
    );
  });

  test('is refused whole when it has another form', () => {
    const good = entry('a');
    for (const bad of [
      good.slice(0, -1),
      good.replace('mtime', 'time'),
      good.replace('size: 9', 'size: '),
      good.replace('\0', ''),
      'x',
    ]) {
      assert.equal(parseIndex(Buffer.from(good + bad)), undefined, JSON.stringify(bad));
    }
  });
});
