import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { LineIndex } from '../model/line-index.ts';
import { codeFrame } from './code-frame.ts';
import { displayWidth } from './display-width.ts';

/** The frame of the place between the two `¦` in the text, as rows of text. */
function frame(marked: string, width = 80): readonly string[] {
  const [before = '', found = '', after = ''] = marked.split('¦');
  const text = before + found + after;
  const lines = LineIndex.of(text);
  const region = lines.region({ path: 'f', start: before.length, end: before.length + found.length });
  return codeFrame({ text, lines }, region, width).map((row) => {
    if (row.kind === 'marks') return `  | ${row.text}`;
    if (row.kind === 'gap') return `> : ${row.lines}`;
    return `${row.found ? '>' : ' '}${row.line} ${row.text}`;
  });
}

describe('a code frame', () => {
  test('shows one line of context on both sides, but no blank ones', () => {
    assert.deepEqual(frame('a\nb ¦cd¦ e\n\nf'), [' 1 a', '>2 b cd e', '  |   ^^']);
    assert.deepEqual(frame('a\nb\n¦c¦\nd\ne'), [' 2 b', '>3 c', '  | ^', ' 4 d']);
  });

  test('has a caret for a place without extent, also at the end of a line and of the file', () => {
    assert.deepEqual(frame('ab¦¦c'), ['>1 abc', '  |   ^']);
    assert.deepEqual(frame('abc¦¦'), ['>1 abc', '  |    ^']);
    assert.deepEqual(frame('¦¦'), ['>1 ', '  | ^']);
  });

  test('a place that ends at the start of the next line is one of one line', () => {
    assert.deepEqual(frame('a ¦b c\n¦d'), ['>1 a b c', '  |   ^^^', ' 2 d']);
  });

  test('shows all of a few lines, and the ends of many', () => {
    assert.deepEqual(frame('a\n¦b\nc¦ d'), [' 1 a', '>2 b', '>3 c d']);
    assert.deepEqual(frame('¦a\nb\nc\nd\ne\nf\ng¦'), ['>1 a', '>2 b', '>3 c', '> : 3', '>7 g']);
  });

  test('carets stand under wide characters, tabs and escapes', () => {
    assert.deepEqual(frame('\t日本¦語¦'), ['>1     日本語', '  |         ^^']);
    assert.deepEqual(frame('\u001b[1m¦x¦'), ['>1 \\x1b[1mx', '  |        ^']);
    assert.deepEqual(frame('e\u0301¦x¦'), ['>1 e\u0301x', '  |  ^']);
  });

  test('understands CRLF and lone CR', () => {
    assert.deepEqual(frame('a\r\n¦b¦\r\nc'), [' 1 a', '>2 b', '  | ^', ' 3 c']);
    assert.deepEqual(frame('a\r¦b¦\rc'), [' 1 a', '>2 b', '  | ^', ' 3 c']);
  });

  test('cuts long lines around the place, to the width', () => {
    const [code = '', marks = ''] = frame(`${'x'.repeat(5000)}¦needle¦${'y'.repeat(5000)}`, 40);
    assert.equal(displayWidth(code.slice(3)), 40);
    assert.match(code, /^>1 …x+needley+…$/);
    assert.equal(code.indexOf('needle') - 3, marks.indexOf('^^^^^^') - 4);
    const rows = frame(`¦short¦ ${'日'.repeat(50)}`, 30);
    assert.ok(displayWidth(rows[0]?.slice(3) ?? '') <= 30);
    assert.match(rows[0] ?? '', /^>1 short 日+…$/);
  });

  test('carets do not go beyond what is shown', () => {
    const [code = '', marks = ''] = frame(`a ¦${'x'.repeat(300)}¦`, 40);
    assert.ok(displayWidth(marks.slice(4)) <= displayWidth(code.slice(3)));
  });

  test('is empty where the file has no such line', () => {
    const region = { path: 'f', start: { line: 9, column: 1 }, end: { line: 9, column: 2 } };
    assert.deepEqual(codeFrame({ text: 'a', lines: LineIndex.of('a') }, region, 80), []);
  });
});
