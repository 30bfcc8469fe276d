import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { dump, load } from 'js-yaml';
import type { YamlNode } from './node.ts';
import { readYaml, type YamlStream } from './read.ts';

const read = (text: string): YamlStream => readYaml({ path: 'a.yaml', text });

/** The only document as plain data. */
function only(text: string): unknown {
  const [document] = read(text).documents;
  assert.ok(document);
  return plain(document.root);
}

/** The tree as plain data: all scalars as texts. */
function plain(node: YamlNode): unknown {
  if (node.kind === 'scalar') return node.text;
  if (node.kind === 'sequence') return node.items.map(plain);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key.text, plain(value)]));
}

function codes(text: string): readonly string[] {
  return read(text).issues.map(({ code }) => code);
}

describe('documents', () => {
  const roots = (text: string): readonly unknown[] => read(text).documents.map(({ root }) => plain(root));

  test('are split at markers in column 0', () => {
    assert.deepEqual(roots('a: 1\n---\nb: 2\n--- # note\nc: 3\n...\nd: 4\n'), [
      { a: '1' },
      { b: '2' },
      { c: '3' },
      { d: '4' },
    ]);
  });
  test('with directives keep them', () => assert.deepEqual(roots('%YAML 1.2\n---\na: 1\n'), [{ a: '1' }]));
  test('may follow CRLF', () => assert.deepEqual(roots('a: 1\r\n---\r\nb: 2\r\n'), [{ a: '1' }, { b: '2' }]));
  test('of nothing but comments are none', () => assert.deepEqual(roots('# a\n---\n# b\n---\na: 1\n'), [{ a: '1' }]));
  test('are not split inside a block scalar that indents its text', () => {
    assert.deepEqual(roots('a: |\n  ---\n  b\n'), [{ a: '---\nb\n' }]);
  });
  test('that are broken are one located issue, and the others are read', () => {
    const { documents, issues } = read('a: 1\n---\nb: [\n---\nc: 3\n');
    assert.deepEqual(
      documents.map(({ root }) => plain(root)),
      [{ a: '1' }, { c: '3' }],
    );
    assert.deepEqual(
      issues.map(({ code }) => code),
      ['yaml-syntax'],
    );
    assert.ok((issues[0]?.at ?? 0) >= 9 && (issues[0]?.at ?? 0) <= 13);
  });
});

describe('anchors, aliases and merge keys', () => {
  test('a written value counts more than a merged one, an earlier source more than a later', () => {
    const text = 'a: &a {x: 1, y: 1}\nb: &b {y: 2, z: 2}\nc:\n  x: 0\n  <<: [*a, *b]\n';
    assert.deepEqual(only(text), {
      a: { x: '1', y: '1' },
      b: { y: '2', z: '2' },
      c: { x: '0', y: '1', z: '2' },
    });
  });
  test('an alias that expands without end is an issue, not a loop', () => {
    assert.deepEqual(codes('a: &a\n  b: *a\n'), ['yaml-recursive-alias']);
  });
  test('an alias without an anchor is an issue', () => assert.deepEqual(codes('a: *b\n'), ['yaml-unknown-alias']));
  test('a billion laughs hit the budget', () => {
    const levels = Array.from(
      { length: 12 },
      (_, at) => `a${at + 1}: &a${at + 1} [${Array.from({ length: 10 }, () => `*a${at}`).join(', ')}]`,
    );
    assert.deepEqual(codes(`a0: &a0 [x]\n${levels.join('\n')}\n`), ['yaml-alias-budget']);
  });
});

describe('duplicate keys', () => {
  test('tell both places, and the last value counts', () => {
    const text = 'spec:\n  list:\n    - x: 1\n      hostPID: false\n      hostPID: true\n';
    const { duplicates } = read(text);
    assert.deepEqual(only(text), { spec: { list: [{ x: '1', hostPID: 'true' }] } });
    const [duplicate] = duplicates;
    assert.equal(duplicate?.keyPath, 'spec.list[0].hostPID');
    assert.equal(duplicate?.differs, true);
    assert.deepEqual([duplicate?.firstText, duplicate?.text], ['false', 'true']);
    assert.equal(duplicate?.span.start, text.lastIndexOf('hostPID'));
    assert.equal(duplicate?.firstSpan.start, text.indexOf('hostPID'));
  });
});

describe('hostile files cost little', () => {
  const many = (count: number, text: (at: number) => string): string =>
    Array.from({ length: count }, (_, at) => text(at)).join('');
  const cases: readonly { name: string; text: string; code?: string }[] = [
    { name: '100,000 brackets', text: `a: ${'['.repeat(100_000)}`, code: 'yaml-depth' },
    { name: '100,000 braces', text: '{a: '.repeat(100_000), code: 'yaml-depth' },
    { name: '50,000 keys', text: many(50_000, (at) => `k${at}: v\n`) },
    { name: '50,000 times one key', text: 'k: v\n'.repeat(50_000), code: 'yaml-duplicate-keys' },
    { name: 'too many documents', text: 'a: 1\n---\n'.repeat(100_001), code: 'yaml-documents' },
    { name: '50,000 broken documents', text: '[\n---\n'.repeat(50_000), code: 'yaml-broken' },
    { name: 'a NUL byte', text: 'a: \0\n', code: 'yaml-nul' },
    { name: '100,000 empty items', text: '-\n'.repeat(100_000) },
    { name: '200,000 comments', text: `a:\n${'# c\n'.repeat(200_000)}b: 1\n` },
  ];
  for (const { name, text, code } of cases) {
    test(name, () => {
      const start = performance.now();
      const { issues } = read(text);
      assert.ok(performance.now() - start < 1000);
      if (code !== undefined) assert.ok(issues.some((issue) => issue.code === code));
      else assert.deepEqual(issues, []);
    });
  }
});

describe('every node knows where it stands', () => {
  const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 4 }, fc.string({ unit: 'grapheme-ascii' }), tie('list'), tie('map')),
    list: fc.array(tie('value'), { maxLength: 4 }),
    map: fc.dictionary(fc.stringMatching(/^[a-z<: -]{1,8}$/), tie('value'), { maxKeys: 4 }),
  })).value;

  test('so that its text, read again, is the same node', () => {
    fc.assert(
      fc.property(value, fc.constantFrom(-1, 0, 1, 2), fc.boolean(), (data, flowLevel, crlf) => {
        const written = dump({ top: data }, { flowLevel, lineWidth: 40 });
        const text = crlf ? written.replaceAll('\n', '\r\n') : written;
        const [document] = read(text).documents;
        assert.ok(document);
        assert.deepEqual(plain(document.root), load(text));
        for (const node of nodes(document.root)) {
          const outer = text.slice(node.start, node.end);
          if (node.kind === 'scalar' && node.style === 'plain')
            assert.equal(text.slice(node.span.start, node.span.end), outer);
          if (node.kind === 'scalar' && node.style === 'double-quoted') assert.match(outer, /^"[^]*"$/);
          if (node.kind === 'mapping' && node.style === 'flow') assert.match(outer, /^\{[^]*\}$/);
          if (node.kind === 'sequence' && node.style === 'flow') assert.match(outer, /^\[[^]*\]$/);
          if (node.kind === 'sequence' && node.style === 'block') assert.equal(outer[0], '-');
        }
      }),
      { numRuns: 300, seed: 11 },
    );
  });

  function* nodes(node: YamlNode): Generator<YamlNode> {
    yield node;
    if (node.kind === 'sequence') for (const item of node.items) yield* nodes(item);
    if (node.kind !== 'mapping') return;
    for (const { key, value: child } of node.entries) {
      yield key;
      yield* nodes(child);
    }
  }
});
