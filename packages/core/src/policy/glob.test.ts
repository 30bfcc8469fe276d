import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compileGlobs, globFault } from './glob.ts';

describe('globs over paths', () => {
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['**/*.yaml', ['a.yaml', 'a/b.yaml', '.github/x.yaml', 'a/.b.yaml'], ['a.yml', 'a.yaml.txt']],
    ['deploy/*', ['deploy/a.yml'], ['deploy/a/b.yml', 'x/deploy/a.yml']],
    ['vendor', ['vendor', 'vendor/a', 'vendor/a/b'], ['vendored', 'a/vendor/b']],
    ['vendor/', ['vendor/a', 'vendor/a/b'], ['vendor']],
    ['**/testdata', ['testdata/a', 'a/b/testdata/c'], ['a/testdata-x']],
    ['{a,b}/[cd].txt', ['a/c.txt', 'b/d.txt'], ['c/c.txt', 'a/e.txt']],
    ['#notes', ['#notes'], ['']],
    ['a\\*b', ['a*b'], ['axb']],
  ];
  for (const [pattern, matching, others] of cases) {
    test(pattern, () => {
      const matches = compileGlobs([pattern]);
      assert.deepEqual(
        matching.filter((path) => !matches(path)),
        [],
      );
      assert.deepEqual(others.filter(matches), []);
    });
  }

  test('one pattern of several is enough, and none match nothing', () => {
    assert.equal(compileGlobs(['a', 'b'])('b'), true);
    assert.equal(compileGlobs([])('b'), false);
  });

  test('a hostile pattern does not take long', () => {
    const started = performance.now();
    compileGlobs(['**/a/'.repeat(60) + 'x', '+(+(a)|a)b'.repeat(10), '{1..1000000}'])('a/'.repeat(200));
    assert.ok(performance.now() - started < 500);
  });
});

describe('what is wrong with a glob', () => {
  const faulty: readonly (readonly [string, RegExp])[] = [
    ['', /empty/],
    [' ', /empty/],
    ['/etc/*', /begins with `\/`/],
    ['C:\\x', /absolute/],
    ['./a', /begins with `\.\/`/],
    ['a/../b', /`\.\.`/],
    ['!a', /`!`/],
    ['a[b', /`\[` without/],
    ['[!]', /`\[` without/],
    ['a]', /`\]` without/],
    ['{a,b', /`\{` without/],
    ['a}', /`\}` that closes nothing/],
    ['+(a', /`\(` without/],
    ['{a)', /`\)` that closes nothing/],
    ['a'.repeat(1001), /longer/],
  ];
  for (const [pattern, message] of faulty) {
    test(pattern.slice(0, 20) || 'nothing', () => assert.match(globFault(pattern) ?? '', message));
  }
  for (const pattern of ['**', 'a/**/b', '[]a]', '[!a]', '{a,{b,c}}', '!(a|b)/x', '\\[a', 'a..b', '..a/b']) {
    test(`${pattern} is fine`, () => assert.equal(globFault(pattern), undefined));
  }
});
