import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { nearest } from './nearest.ts';

describe('the nearest name', () => {
  const names = ['profile', 'paths', 'rules', 'dockerfile/user-root', 'dockerfile/user-named', 'secrets/*'];
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['profil', 'profile'],
    ['porfile', 'profile'],
    ['PATHS', 'paths'],
    ['rule', 'rules'],
    ['dockerfile/user-rot', 'dockerfile/user-root'],
    ['user-root', 'dockerfile/user-root'],
    ['usr-root', 'dockerfile/user-root'],
    ['secret/*', 'secrets/*'],
    ['suppressions', undefined],
    ['x', undefined],
    ['', undefined],
  ];
  for (const [typed, meant] of cases) {
    test(`${typed || 'nothing'}: ${meant ?? 'none'}`, () => assert.equal(nearest(typed, names), meant));
  }

  test('swapped letters are one error, so that the word with them is nearer', () => {
    assert.equal(nearest('hihg', ['hinge', 'high']), 'high');
  });

  test('a very long word costs nothing', () => {
    assert.equal(nearest('a'.repeat(1_000_000), names), undefined);
  });
});
