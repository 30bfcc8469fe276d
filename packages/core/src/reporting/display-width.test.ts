import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { displayWidth, glyphs, wrap } from './display-width.ts';

describe('columns of a terminal', () => {
  const cases: readonly (readonly [string, number])[] = [
    ['plain', 5],
    ['é and e\u0301', 7],
    ['日本語', 6],
    ['한글', 4],
    ['ｆｕｌｌ', 8],
    ['😀', 2],
    ['👩‍👩‍👧', 2],
    ['🇩🇪', 2],
    ['❤\ufe0f', 2],
    ['…', 1],
  ];
  for (const [text, width] of cases) test(`${text} takes ${width}`, () => assert.equal(displayWidth(text), width));
});

describe('glyphs of a line of code', () => {
  const shown = (line: string) =>
    glyphs(line)
      .map(({ text }) => text)
      .join('');

  test('tabs go to the next stop, counted in columns', () => {
    assert.equal(shown('\ta\tb'), '    a   b');
    assert.equal(shown('日\tb'), '日  b');
  });

  test('a blanked secret takes three columns, however long it is', () => {
    assert.equal(shown(`a=${'•'.repeat(40)};`), 'a=•••;');
    assert.deepEqual(glyphs('••••')[0], { text: '•••', width: 3, start: 0, end: 4 });
  });

  test('nothing is hidden, and no old command survives', () => {
    assert.equal(shown('\u001b[0m \u202e ##[error]'), '\\x1b[0m \\u202e ##\\[error]');
  });
});

describe('wrap', () => {
  test('breaks at blanks, in columns', () => {
    assert.deepEqual(wrap('one two three', 8), ['one two', 'three']);
    assert.deepEqual(wrap('日本 日本', 6), ['日本', '日本']);
  });

  test('a word that is too long keeps a line of its own', () => {
    assert.deepEqual(wrap('a abcdefghij b', 4), ['a', 'abcdefghij', 'b']);
  });
});
