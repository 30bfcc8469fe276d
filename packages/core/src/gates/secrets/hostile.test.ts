import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SourceFile } from '../../sources/text/source-file.ts';
import { analyser } from './analyser.ts';
import { isSecretRule } from './kind.ts';
import { seededRandom } from './engine/random.ts';
import { rules } from './rules.gen.ts';

const kinds = rules.filter(isSecretRule);
const look = analyser.create(rules);
const VIEW = 4096;
const LIMIT_MS = 5;

/** Whether the work takes less than so long, in the best of a few tries: the machine may be busy with other things. */
function takesLess(limit: number, work: () => void): boolean {
  for (let run = 0; run < 8; run++) {
    const start = performance.now();
    work();
    if (performance.now() - start < limit) return true;
  }
  return false;
}

const fill = (unit: string, length = VIEW): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

describe(`4 KB that are made to be slow take less than ${LIMIT_MS} ms`, () => {
  for (const rule of kinds) {
    test(rule.id, () => {
      const keywords = rule.detectors.flatMap((detector) => detector.keywords);
      const bad = rule.examples.flatMap((example) => example.bad ?? []);
      const texts = [
        ...keywords.flatMap((keyword) => [
          fill(keyword),
          fill(`${keyword} `),
          fill(`${keyword}=`),
          fill(`${keyword}"`),
          fill(`${keyword}A`),
          fill(`${keyword}\n`),
          keyword + fill('A'),
          keyword + fill('a-'),
          keyword + fill('.a'),
          `${keyword}="${fill('A')}`,
          keyword + fill('='),
          keyword + fill(' '),
          keyword + fill('a:b@'),
          keyword + fill('0-'),
          fill('A') + keyword + fill('A'),
        ]),
        ...bad.map((text) => fill(text)),
        ...bad.map((text) => fill(text.slice(0, -3))),
      ];
      for (const text of texts) {
        const file = SourceFile.ofText('a.conf', text);
        const run = (): void => {
          for (const _ of rule.check(file, { options: {}, ports: {} }));
        };
        assert.ok(takesLess(LIMIT_MS, run), `${text.slice(0, 60)}...`);
      }
    });
  }
});

test('a line of 500 KB takes less than half a second, whatever it repeats', () => {
  const units = [
    '-----BEGIN PRIVATE KEY-----',
    'eyJhbGciOiJIUzI1NiJ9.',
    'secret=',
    '://a:b@',
    '"auth":"QUJD"',
    'private_key"',
    'A',
    'AKIA',
    'token: "',
  ];
  for (const unit of units) {
    const file = SourceFile.ofText('a.conf', fill(unit, 500_000));
    assert.ok(
      takesLess(500, () => look(file, () => undefined)),
      unit,
    );
  }
});

test('no bytes make it throw, and every span lies in the file', () => {
  const random = seededRandom('fuzz');
  const pieces = kinds.flatMap(({ examples }) => examples.flatMap(({ bad }) => bad ?? []));
  const until = performance.now() + 700;
  for (let run = 0; run < 2000 && performance.now() < until; run++) {
    const parts = Array.from({ length: 1 + random.integer(4) }, () => {
      const piece = new TextEncoder().encode(pieces[random.integer(pieces.length)] ?? '').slice();
      for (let change = random.integer(4); change > 0; change--)
        piece[random.integer(piece.length)] = random.integer(256);
      return [
        ...piece.subarray(random.integer(8), piece.length - random.integer(8)),
        ...random.bytes(random.integer(6)),
      ];
    });
    const mark = random.integer(6) === 0 ? [0xff, 0xfe] : [];
    const file = new SourceFile('a.conf', Uint8Array.from([...mark, ...parts.flat()]));
    look(file, (rule, { at, redact }) => {
      for (const { start, end } of [at, ...(redact ?? [])]) {
        assert.ok(
          start >= 0 && start < end && end <= file.text.length,
          `${rule.id} ${start}-${end} of ${file.text.length}`,
        );
      }
    });
  }
});

test('ordinary source is read at a good speed', () => {
  const line =
    'export const handler = async (event: Event): Promise<void> => { await store.put(event.detail.id, event); };\n';
  const file = SourceFile.ofText('a.ts', fill(line, 1_000_000));
  // 40 MB/s: a fraction of what it does, since the machine may be busy.
  assert.ok(takesLess(1000 / 40, () => look(file, () => undefined)));
});
