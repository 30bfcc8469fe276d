import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { expandVariables } from './expand.ts';

const values: Readonly<Record<string, string>> = { a: 'one', b: 'two', e: '', p: '/usr/local/bin', v: '1.2.3' };
const expand = (text: string, escape: '\\' | '`' = '\\') => expandVariables(text, (name) => values[name], escape);

describe('expandVariables', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['x$a.${b}y', 'xone.twoy'],
    ['$aa$1', ''],
    ['${n:-x}${e:-x}${e-x}${a:-x}', 'xxone'],
    ['${a:+x}${n:+x}${e:+x}${e+x}', 'xx'],
    ['${n:-${b}-$a}', 'two-one'],
    ['${a:?message}', 'one'],
    ['${p#*/}|${p##*/}|${p%/*}|${p%%/*}', 'usr/local/bin|bin|/usr/local|'],
    ['${v%.*}|${v%%.*}|${v#?.}', '1.2|1|2.3'],
    ['${p/l/L}|${p//l/L}|${v//./-}', '/usr/Local/bin|/usr/LocaL/bin|1-2-3'],
    ['\'$a\'"$b"', '$atwo'],
    ['\\$a"\\$b"\\\\$a', '$a$b\\one'],
    ['"a\\b"c\\d', 'a\\bcd'],
    ['$', '$'],
    ['a$ b', 'a$ b'],
    ['${}', '${}'],
    ['${a', '${a'],
  ];
  for (const [text, wanted] of cases) test(text, () => assert.equal(expand(text).text, wanted));

  test('takes the escape character that is in force', () => {
    assert.equal(expand('`$a\\$b', '`').text, '$a\\two');
  });

  test('says what is missing, and what was asked for', () => {
    assert.deepEqual(expand('$a$x${y:-$z}${e:+$q}${w:?no}'), {
      text: 'one',
      missing: ['x', 'z', 'w'],
      used: ['a', 'x', 'y', 'z', 'e', 'q', 'w'],
    });
  });

  test('does not miss what is not needed', () => {
    assert.deepEqual(expand('${a:-$x}${n:-1}').missing, []);
  });

  test('stays small and quick on hostile texts', () => {
    const nested = '${n:-'.repeat(100_000);
    assert.ok(expand(nested).text.length <= 65_536 * 10);
    let value = 'x';
    for (let round = 0; round < 40; round++) value = expandVariables('$v$v', () => value).text;
    assert.ok(value.length <= 65_536);
    const pattern = `\${l#${'*a'.repeat(200)}}`;
    assert.equal(expandVariables(pattern, () => 'b'.repeat(4000)).text.length, 4000);
  });
});
