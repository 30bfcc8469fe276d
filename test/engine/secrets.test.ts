// A secret that stands in the tree stands in nothing that leaves the scan: no report, no cache, no bundle.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { LineIndex, loadGates, reporters, scan, scanShard, type Region, type Report } from '@hullgate/core';
import { exampleFiles, identified, JsonCache, type Files } from './corpus.ts';

/** Shorter ones are ordinary words, such as `postgres`: these may stand elsewhere, too. */
const UNMISTAKABLE = 16;

/** Places where rules of other gates, fixes and the lifecycle graph come across a value. */
function planted(secret: string): Files {
  return {
    Dockerfile:
      `ARG TAG=${secret}\nFROM alpine:\${TAG}\nARG API_TOKEN=${secret}\nENV API_TOKEN ${secret}\nLABEL token=${secret}\n` +
      `USER ${secret}\nCOPY --from=${secret} a b\nADD https://u:${secret}@example.com/x.tgz /x\n` +
      `RUN apt-get install foo && curl -H "Authorization: Bearer ${secret}" http://x/ | sh && cd ${secret}\n`,
    'compose.yaml':
      `services:\n  web:\n    build: {context: ., args: {API_TOKEN: ${secret}}}\n    image: r.example.com/x:${secret}\n` +
      `    environment: {API_TOKEN: ${secret}}\n    command: ["--token=${secret}"]\n    user: ${secret}\n`,
    'pod.yaml':
      `apiVersion: v1\nkind: Pod\nmetadata: {name: p, labels: {token: ${secret}}}\nspec:\n  containers:\n    - name: c\n` +
      `      image: r.example.com/x:${secret}\n      env: [{name: API_TOKEN, value: ${secret}}]\n`,
    '.github/workflows/ci.yml':
      `on: push\nenv: {API_TOKEN: ${secret}}\njobs:\n  a:\n    runs-on: x\n    container: r.example.com/x:${secret}\n` +
      `    steps: [{run: echo ${secret}}]\n`,
  };
}

/** The texts of redacted places. */
function secretsOf(regions: readonly Region[], files: Files): ReadonlySet<string> {
  const secrets = regions.flatMap(({ path, start, end }) => {
    const text = files[path] ?? '';
    const lines = LineIndex.of(text);
    const offset = (at: Region['start']): number => lines.lineStart(at.line) + at.column - 1;
    return text.slice(offset(start), offset(end)).split(/[\r\n]+/);
  });
  return new Set(secrets.map((line) => line.trim()).filter((line) => line.length >= UNMISTAKABLE));
}

describe('the secrets of the examples of all kinds', () => {
  const files: Record<string, string> = {};
  const secrets = new Set<string>();
  const cache = new JsonCache();
  let report: Report;

  before(async () => {
    const kinds = new Set((await loadGates()).flatMap(({ id, rules }) => (id === 'secrets' ? rules : [])));
    Object.assign(files, await exampleFiles('bad', 1, (rule) => kinds.has(rule)));
    const examples = await scan({ workspace: identified(files) });
    // Those on one line without spaces can stand anywhere.
    const movable = [...secretsOf(examples.redactions, files)].filter((secret) => /^[\w.+/=-]+$/.test(secret));
    assert.ok(movable.length > 150);
    movable.forEach((secret, at) => {
      if (at % 8 !== 0) return;
      for (const [path, text] of Object.entries(planted(secret))) files[`planted${at}/${path}`] = text;
    });
    report = await scan({ workspace: identified(files), policy: { profile: 'all' }, ports: { cache } });
    for (const secret of secretsOf(report.redactions, files)) secrets.add(secret);
  });

  /** As it is, and as it stands in a JSON text. */
  function assertFree(text: string, what: string): void {
    const told = [...secrets].filter(
      (secret) => text.includes(secret) || text.includes(JSON.stringify(secret).slice(1, -1)),
    );
    assert.deepEqual(
      told.map((secret) => secret.slice(0, 8)),
      [],
      what,
    );
  }

  for (const [name, reporter] of Object.entries(reporters)) {
    test(`are not in the ${name} report`, () => assertFree(reporter(report, { source: (path) => files[path] }), name));
  }

  test('are not in the report itself: messages, identities, fixes and graph', () => {
    assertFree(JSON.stringify(report), 'report');
  });

  test('are not in a cache', () => {
    assert.ok(cache.entries.size > 300);
    assertFree([...cache.entries.values()].join('\n'), 'cache');
  });

  test('are not in the bundle of a shard, nor in what is kept of files that a change leaves alone', async () => {
    const facts = new JsonCache();
    const options = { workspace: identified(files), base: identified(files), ports: { cache: facts } };
    assertFree(JSON.stringify(await scanShard(options, { index: 1, total: 1 })), 'bundle');
    assertFree([...facts.entries.values()].join('\n'), 'cache');
  });
});

describe('a secret in a file that a change leaves alone', () => {
  test('is not in the code around what another file introduces there', async () => {
    const secret = ['gh', 'p_', 'x7Kq2mVb9LwZ4tRn8sYc3dPf6hJg1a0QeUoB'].join('');
    const files: Files = {
      'a/Dockerfile': `FROM node:24.4.1\nENV API_TOKEN=${secret}\n`,
      'b/Dockerfile': 'FROM node:22.1.0\n',
    };
    const base = { 'a/Dockerfile': files['a/Dockerfile'] ?? '' };
    const report = await scan({
      workspace: identified(files),
      base: identified(base),
      policy: { profile: 'all' },
    });
    assert.ok(report.findings.some(({ path, status }) => path === 'a/Dockerfile' && status === 'introduced'));
    for (const [name, reporter] of Object.entries(reporters)) {
      assert.ok(!reporter(report, { source: (path) => files[path] }).includes(secret), name);
    }
  });
});
