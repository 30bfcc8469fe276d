import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Inspection } from '@hullgate/core';
import { cacheDirectory } from './cache-directory.ts';
import { fileCache, type FileCache } from './cache.ts';
import { temporaryFolder } from './testing/temporary.ts';

const blank = (path: string): Inspection => ({
  path,
  findings: [],
  facts: [],
  suppressions: [],
  problems: [],
  redactions: [],
  kinds: [],
});

const full = (path: string): Inspection => ({
  ...blank(path),
  kinds: ['dockerfile'],
  lines: [4, 5],
  problems: [{ code: 'x', message: 'tab\t, line\n, ünï\u2028', path }],
});

function openCache(folder: string, ruleSet: string): FileCache {
  const cache = fileCache(folder, '/repository');
  cache.open?.(ruleSet);
  return cache;
}

function onlyFile(folder: string): string {
  const [name, ...others] = readdirSync(folder);
  assert.ok(name !== undefined && others.length === 0, 'exactly one file');
  return join(folder, name);
}

describe('the cache', () => {
  test('gives back in the next run what was set in this one', (t) => {
    const folder = join(temporaryFolder(t), 'new', 'folder');
    const first = openCache(folder, 'scope');
    assert.equal(first.get('id:text:a:b.ts'), undefined);
    first.set('id:text:a:b.ts', blank('a:b.ts'));
    first.set('id:dockerfile:Dockerfile', full('Dockerfile'));
    first.set('opaque', blank('elsewhere'));
    assert.deepEqual(first.get('id:dockerfile:Dockerfile'), full('Dockerfile'));
    first.save();
    assert.deepEqual(first.get('opaque'), blank('elsewhere'), 'also after saving');
    const second = openCache(folder, 'scope');
    assert.deepEqual(second.get('id:text:a:b.ts'), blank('a:b.ts'));
    assert.deepEqual(second.get('id:dockerfile:Dockerfile'), full('Dockerfile'));
    assert.deepEqual(second.get('opaque'), blank('elsewhere'));
    assert.equal(openCache(folder, 'other scope').get('opaque'), undefined);
  });

  test('keeps nothing before it knows the rule set, and repositories apart', (t) => {
    const folder = temporaryFolder(t);
    const early = fileCache(folder, '/repository');
    early.set('key', full('a'));
    early.save();
    assert.equal(early.get('key'), undefined);
    const cache = openCache(folder, 'rules');
    cache.set('key', full('a'));
    cache.save();
    const other = fileCache(folder, '/other');
    other.open?.('rules');
    assert.equal(other.get('key'), undefined);
  });

  test('is for its owner only', (t) => {
    const folder = join(temporaryFolder(t), 'cache');
    const cache = openCache(folder, 'scope');
    cache.set('key', blank('a'));
    cache.save();
    assert.equal(statSync(folder).mode & 0o777, 0o700);
    assert.equal(statSync(onlyFile(folder)).mode & 0o777, 0o600);
  });

  test('stores a blank inspection in little more than its key', (t) => {
    const folder = temporaryFolder(t);
    const cache = openCache(folder, 'scope');
    cache.set('id:text:src/a.ts', blank('src/a.ts'));
    cache.save();
    assert.ok(statSync(onlyFile(folder)).size < 60);
  });

  test('does not keep keys with characters that its file cannot hold', (t) => {
    const cache = openCache(temporaryFolder(t), 'scope');
    cache.set('id:text:a\nb', blank('a\nb'));
    assert.equal(cache.get('id:text:a\nb'), undefined);
  });

  test('does not write when nothing is new', (t) => {
    const folder = temporaryFolder(t);
    const first = openCache(folder, 'scope');
    first.set('key', full('a'));
    first.save();
    const past = new Date(0);
    utimesSync(onlyFile(folder), past, past);
    const second = openCache(folder, 'scope');
    second.get('key');
    second.save();
    assert.equal(statSync(onlyFile(folder)).mtimeMs, 0);
  });

  test('takes damaged, cut and foreign files for empty, and replaces them', (t) => {
    const folder = temporaryFolder(t);
    const cache = openCache(folder, 'scope');
    for (let at = 0; at < 50; at++) cache.set(`id${at}:text:a`, full('a'));
    cache.save();
    const file = onlyFile(folder);
    const whole = readFileSync(file);
    const flipped = Buffer.from(whole);
    flipped[whole.length >> 1] = (flipped[whole.length >> 1] ?? 0) ^ 1;
    const newer = Buffer.from(whole.toString('latin1').replace('hullgate-cache 1', 'hullgate-cache 2'), 'latin1');
    for (const damaged of [
      flipped,
      whole.subarray(0, -1),
      whole.subarray(0, 5),
      newer,
      Buffer.of(),
      Buffer.from('{"a": 1}\n'),
    ]) {
      writeFileSync(file, damaged);
      const next = openCache(folder, 'scope');
      assert.equal(next.get('id1:text:a'), undefined);
      next.set('id1:text:a', full('a'));
      next.save();
      assert.deepEqual(openCache(folder, 'scope').get('id1:text:a'), full('a'));
    }
  });

  test('keeps what another run wrote meanwhile, and of one key the later value', (t) => {
    const folder = temporaryFolder(t);
    const [one, two] = [openCache(folder, 'scope'), openCache(folder, 'scope')];
    one.get('any');
    two.get('any');
    one.set('one', full('1'));
    two.set('two', full('2'));
    one.set('both', full('from one'));
    two.set('both', full('from two'));
    one.save();
    two.save();
    const next = openCache(folder, 'scope');
    assert.deepEqual([next.get('one')?.path, next.get('two')?.path, next.get('both')?.path], ['1', '2', 'from two']);
  });

  test('forgets what was long unused, and the oldest files', (t) => {
    const folder = temporaryFolder(t);
    const old = openCache(folder, 'scope');
    for (let at = 0; at < 30_000; at++) old.set(`old${at}:text:a`, blank('a'));
    old.save();
    const next = openCache(folder, 'scope');
    next.get('old29999:text:a');
    next.set('new:text:a', blank('a'));
    next.save();
    const lines = readFileSync(onlyFile(folder)).toString().trimEnd().split('\n');
    assert.equal(lines.length, 1 + 2 + 20_000);
    assert.deepEqual(lines.slice(1, 3), ['new:text:a', 'old29999:text:a']);
    for (let at = 0; at < 70; at++) {
      const cache = openCache(folder, `scope ${at}`);
      cache.set('key', blank('a'));
      cache.save();
    }
    assert.equal(readdirSync(folder).length, 64);
  });

  test('never stops a run: a folder that cannot be made is no error', (t) => {
    const folder = temporaryFolder(t);
    writeFileSync(join(folder, 'file'), '');
    const cache = openCache(join(folder, 'file', 'sub'), 'scope');
    cache.set('key', blank('a'));
    cache.save();
    mkdirSync(join(folder, 'taken'));
    assert.equal(cache.get('key')?.path, 'a');
  });

  test('lies where the system keeps caches', () => {
    assert.equal(cacheDirectory({ XDG_CACHE_HOME: '/x' }), '/x/hullgate');
    assert.equal(cacheDirectory({ XDG_CACHE_HOME: '/x', RUNNER_TEMP: '/tmp/runner' }), '/tmp/runner/hullgate');
    assert.match(cacheDirectory({ XDG_CACHE_HOME: 'relative' }), /\.cache.hullgate$/);
  });
});
