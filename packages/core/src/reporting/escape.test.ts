import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  commandData,
  commandProperty,
  htmlText,
  jsonText,
  markdownCode,
  markdownMessage,
  markdownText,
  terminalText,
  visible,
} from './escape.ts';

describe('visible', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['plain text, ümläut and 日本語', 'plain text, ümläut and 日本語'],
    ['\u001b[31mred\u0007', '\\x1b[31mred\\x07'],
    ['a\tb\r\nc', 'a\\tb\\r\\nc'],
    ['\u202eabc\u2069', '\\u202eabc\\u2069'],
    ['a\u200bb\ufeff\u00ad', 'a\\u200bb\\ufeff\\xad'],
    ['\ud83d alone, 😀 whole', '\\ud83d alone, 😀 whole'],
    ['tag \u{e0041}', 'tag \\u{e0041}'],
    ['family 👩‍👩‍👧', 'family 👩‍👩‍👧'],
    ['a\u200db', 'a\\u200db'],
    ['\u3164', '\\u3164'],
  ];
  for (const [text, shown] of cases) test(JSON.stringify(text), () => assert.equal(visible(text), shown));
});

describe('workflow commands', () => {
  test('old commands are broken up wherever they stand', () => {
    assert.equal(terminalText('a ##[error]b ###[x]'), 'a ##\\[error]b ###\\[x]');
  });

  test('data keeps its lines; the percent sign is escaped first', () => {
    assert.equal(commandData('100%\n::error::x\r'), '100%25%0A::error::x\\r');
  });

  test('properties escape what separates them', () => {
    assert.equal(commandProperty('C:\\a,b=50%'), 'C%3A\\a%2Cb=50%25');
  });
});

describe('Markdown', () => {
  test('text cannot become markup, HTML or a cell', () => {
    assert.equal(markdownText('<b>|`*_~[x](y)'), '&#60;b&#62;&#124;&#96;&#42;&#95;&#126;&#91;x&#93;(y)');
  });

  test('text cannot mention, refer or link', () => {
    const text = markdownText('@all #1 GH-2 https://a.b www.a.b me@a.b');
    assert.equal(text, '&#64;&#8203;all &#35;&#8203;1 GH-&#8203;2 https:&#8203;//a.b www&#8203;.a.b me&#64;&#8203;a.b');
  });

  test('code stands in backticks where they hold it', () => {
    assert.equal(markdownCode('a b_c*[d] @x'), '`a b_c*[d] @x`');
    assert.equal(markdownCode('a`b'), '<code>a&#96;b</code>');
    assert.equal(markdownCode('a|b'), '<code>a&#124;b</code>');
    assert.equal(markdownCode('<!-- x -->'), '<code>&#60;&#33;-- x --&#62;</code>');
    assert.equal(markdownCode('##[x]'), '<code>&#35;&#35;&#91;x&#93;</code>');
    assert.equal(markdownCode(' '), '<code> </code>');
    assert.equal(markdownCode(''), '<code></code>');
  });

  test('messages keep the code that they quote; odd backticks are text', () => {
    assert.equal(markdownMessage('Stage `a_b` is *not* ok'), 'Stage `a_b` is &#42;not&#42; ok');
    assert.equal(markdownMessage('`a` b ` c'), '`a` b &#96; c');
    assert.equal(markdownMessage('``'), '&#96;&#96;');
  });
});

test('HTML text and attributes', () => {
  assert.equal(htmlText(`<a b="c" d='e'>&`), '&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;');
});

test('JSON means the same and shows everything', () => {
  const value = { text: '\u202e\u009b##[x] \u{e0041}', list: [['##']] };
  const json = jsonText(value);
  assert.deepEqual(JSON.parse(json), value);
  assert.match(json, /"\\u202e\\u009b##\\u005bx\] \\udb40\\udc41"/);
});
