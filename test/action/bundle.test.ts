import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { BUNDLE } from './run-action.ts';

const folder = dirname(BUNDLE);

/** The files that Node reads before the first line runs: the entry and all that is imported statically. */
function eagerFiles(): readonly string[] {
  const names = new Set(['index.js']);
  for (const name of names) {
    const code = readFileSync(join(folder, name), 'utf8');
    for (const [, imported] of code.matchAll(/^(?:import|export)\b[^;'"]*["']\.\/([\w-]+\.js)["'];/gm))
      names.add(imported ?? '');
  }
  return [...names];
}

describe('the committed bundle', () => {
  test('starts with at most 500 KiB of code', () => {
    const bytes = eagerFiles().reduce((sum, name) => sum + readFileSync(join(folder, name)).length, 0);
    assert.ok(bytes <= 500 * 1024, `${(bytes / 1024).toFixed(0)} KiB`);
    assert.ok(bytes > 50 * 1024, 'the search for imports works');
  });

  test('loads gates and readers only when there is work for them', () => {
    const eager = new Set(eagerFiles());
    const lazy = readdirSync(folder).filter((name) => name.endsWith('.js') && !eager.has(name));
    assert.ok(lazy.length > 4, lazy.join(', '));
  });

  test('names the licences of what it holds', () => {
    const licences = readFileSync(join(folder, 'licenses.txt'), 'utf8');
    for (const name of ['js-yaml', 'minimatch', 'yaml', 'unbash'])
      assert.match(licences, new RegExp(`^${name} \\d`, 'm'));
  });

  test('is what action.yml runs, on Node 24', () => {
    const metadata = readFileSync(join(folder, '../../../action.yml'), 'utf8');
    assert.match(metadata, /using: node24\n {2}main: packages\/action\/dist\/index\.js\n/);
  });
});
