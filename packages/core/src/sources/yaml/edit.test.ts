import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { load } from 'js-yaml';
import type { Edit } from '../../model/fix.ts';
import { addEntry, addItem, removeEntry, removeItem, setValue } from './edit.ts';
import type { YamlMapping } from './node.ts';
import { readYaml } from './read.ts';

function rootOf(text: string, path = 'a.yaml'): YamlMapping {
  const root = readYaml({ path, text }).documents[0]?.root;
  assert.equal(root?.kind, 'mapping');
  return root;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The document as plain data, as another reader reads it. */
function loaded(text: string): Record<string, unknown> {
  const document: unknown = load(text);
  assert.ok(isRecord(document));
  return document;
}

function recordIn(document: Record<string, unknown>, key: string): Record<string, unknown> {
  const value = document[key];
  assert.ok(isRecord(value));
  return value;
}

function listIn(document: Record<string, unknown>, key: string): readonly unknown[] {
  const value = document[key];
  assert.ok(Array.isArray(value));
  return value;
}

function apply(text: string, { span, text: replacement }: Edit): string {
  return text.slice(0, span.start) + replacement + text.slice(span.end);
}

function entryOf(root: YamlMapping, key: string) {
  const entry = root.entry(key);
  assert.ok(entry);
  return entry;
}

function mappingAt(root: YamlMapping, key: string): YamlMapping {
  const { value } = entryOf(root, key);
  assert.equal(value.kind, 'mapping');
  return value;
}

describe('adding an entry', () => {
  const cases = [
    {
      name: 'takes the indentation of its siblings',
      text: 'a:\n    b: 1\n',
      fixed: 'a:\n    b: 1\n    n:\n      x: true\n',
    },
    {
      name: 'comes behind a comment on the last line',
      text: 'a:\n  b: 1 # why\nc: 2\n',
      fixed: 'a:\n  b: 1 # why\n  n:\n    x: true\nc: 2\n',
    },
    { name: 'keeps CRLF', text: 'a:\r\n  b: 1\r\n', fixed: 'a:\r\n  b: 1\r\n  n:\r\n    x: true\r\n' },
    { name: 'needs no line end at the end of the file', text: 'a:\n  b: 1', fixed: 'a:\n  b: 1\n  n:\n    x: true' },
    { name: 'fits into a flow mapping', text: 'a: {b: 1}\n', fixed: 'a: {n: {x: true}, b: 1}\n' },
    { name: 'fills an empty flow mapping', text: 'a: {}\n', fixed: 'a: {n: {x: true}}\n' },
    {
      name: 'comes behind a block scalar',
      text: 'a:\n  b: |\n    text\nc: 2\n',
      fixed: 'a:\n  b: |\n    text\n  n:\n    x: true\nc: 2\n',
    },
    {
      name: 'follows JSON',
      text: '{\n  "a": {\n    "b": 1\n  }\n}\n',
      fixed: '{\n  "a": {\n    "n": {"x": true},\n    "b": 1\n  }\n}\n',
    },
  ];
  for (const { name, text, fixed } of cases) {
    test(name, () => assert.equal(apply(text, addEntry(mappingAt(rootOf(text), 'a'), 'n', { x: true })), fixed));
  }

  test('in a list item stands below the first key, not below the dash', () => {
    const text = 'l:\n- b: 1\n- c: 2\n';
    const list = entryOf(rootOf(text), 'l').value;
    assert.equal(list.kind, 'sequence');
    const [item] = list.kind === 'sequence' ? list.items : [];
    assert.equal(item?.kind, 'mapping');
    assert.equal(apply(text, addEntry(item, 'n', ['ALL'])), 'l:\n- b: 1\n  n:\n    - ALL\n- c: 2\n');
  });
});

describe('setting a value', () => {
  const cases = [
    { name: 'replaces a scalar with its quotes', text: "a: 'x' # c\n", fixed: 'a: false # c\n' },
    { name: 'fills an empty value', text: 'a:\nb: 1\n', fixed: 'a: false\nb: 1\n' },
    { name: 'replaces a block', text: 'a:\n  - x\n  - y\nb: 1\n', fixed: 'a: false\nb: 1\n' },
    { name: 'replaces a block scalar', text: 'a: |\n  x\nb: 1\n', fixed: 'a: false\nb: 1\n' },
  ];
  for (const { name, text, fixed } of cases) {
    test(name, () => assert.equal(apply(text, setValue(entryOf(rootOf(text), 'a'), false)), fixed));
  }
});

describe('removing an item', () => {
  const remove = (text: string, at: number): string => {
    const entry = entryOf(rootOf(text), 'l');
    const item = entry.value.kind === 'sequence' ? entry.value.items[at] : undefined;
    assert.ok(item);
    return apply(text, removeItem(entry, item));
  };
  test('takes its line and leaves the comment of the next', () => {
    assert.equal(remove('l:\n  - a\n  # about b\n  - b\n', 0), 'l:\n  # about b\n  - b\n');
  });
  test('takes the last line', () => assert.equal(remove('l:\n- a\n- b', 1), 'l:\n- a'));
  test('leaves an empty list', () => assert.equal(remove('l:\n- a\nm: 1\n', 0), 'l: []\nm: 1\n'));
  test('works in flow style', () => assert.equal(remove('l: [a, b, c]\n', 1), 'l: [a, c]\n'));
  test('works at the end of a flow list', () => assert.equal(remove('l: [a, b]\n', 1), 'l: [a]\n'));
});

test('removing the first key of a list item moves the next one to the dash', () => {
  const text = 'l:\n- a: 1\n  b: 2\n';
  const list = entryOf(rootOf(text), 'l').value;
  const item = list.kind === 'sequence' ? list.items[0] : undefined;
  assert.equal(item?.kind, 'mapping');
  const mapping = item;
  assert.equal(apply(text, removeEntry(mapping, entryOf(mapping, 'a'))), 'l:\n- b: 2\n');
});

describe('an edited file reads as what was meant', () => {
  const scalar = fc.constantFrom(
    'x',
    "'q: 1'",
    '"a\\nb"',
    '12',
    'true',
    '|\n        text\n        more',
    '[1, 2]',
    '{k: v}',
    '',
  );
  const comment = fc.constantFrom('', ' # note');
  const document = fc.record({
    values: fc.array(fc.tuple(scalar, comment), { minLength: 2, maxLength: 5 }),
    indent: fc.constantFrom('  ', '    '),
    crlf: fc.boolean(),
    last: fc.boolean(),
  });
  const textOf = ({
    values,
    indent,
    crlf,
    last,
  }: typeof document extends fc.Arbitrary<infer T> ? T : never): string => {
    const lines = values.map(([value, note], at) => `${indent}k${at}: ${value}${value.startsWith('|') ? '' : note}`);
    const text = `top:\n${lines.join('\n')}\n${last ? '' : 'after: 1\n'}`;
    return crlf ? text.replaceAll('\n', '\r\n') : text;
  };

  test('after adding and removing entries', () => {
    fc.assert(
      fc.property(document, fc.nat(), (shape, pick) => {
        const text = textOf(shape);
        const before = loaded(text);
        const inner = recordIn(before, 'top');
        const top = mappingAt(rootOf(text), 'top');
        const added = load(apply(text, addEntry(top, 'new', { list: ['ALL'], flag: false })));
        assert.deepEqual(added, { ...before, top: { ...inner, new: { list: ['ALL'], flag: false } } });
        const key = `k${pick % shape.values.length}`;
        const { [key]: _, ...rest } = inner;
        assert.deepEqual(load(apply(text, removeEntry(top, entryOf(top, key)))), { ...before, top: rest });
        const set = load(apply(text, setValue(entryOf(top, key), 'new: text')));
        assert.deepEqual(set, { ...before, top: { ...inner, [key]: 'new: text' } });
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  test('after appending an item', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '"b"', '{c: d}', 'k: v'), { minLength: 1 }),
        fc.boolean(),
        (list, flow) => {
          const text = flow ? `l: [${list.join(', ')}]\n` : `l:\n${list.map((item) => `  - ${item}\n`).join('')}`;
          const { value } = entryOf(rootOf(text), 'l');
          assert.equal(value.kind, 'sequence');
          if (value.kind !== 'sequence') return;
          const edited = listIn(loaded(apply(text, addItem(value, 'new:item'))), 'l');
          const before = listIn(loaded(text), 'l');
          assert.deepEqual(edited, flow ? ['new:item', ...before] : [...before, 'new:item']);
        },
      ),
      { numRuns: 200, seed: 7 },
    );
  });
});
