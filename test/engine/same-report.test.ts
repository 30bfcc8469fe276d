// One tree, one report: however the files come, wherever they are inspected, whatever is known of them already.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mergeShards, scan, scanShard, type Inspection, type ScanOptions, type ShardBundle } from '@hullgate/core';
import { exampleFiles, identified, JsonCache, shuffled, withoutStats } from './corpus.ts';

const bad = await exampleFiles('bad', 2);
const good = await exampleFiles('good', 2);
const ALL = { profile: 'all' } as const;

/** A change that turns some of the good examples bad. */
const changed = { ...good, ...(await exampleFiles('bad', 6)) };
const SIDES: Readonly<Record<string, ScanOptions>> = {
  'a tree': { workspace: identified(bad), policy: ALL },
  'a change, judged by what it introduces': { workspace: identified(changed), base: identified(good), policy: ALL },
  'a change, judged as a whole': {
    workspace: identified(changed),
    base: identified(good),
    policy: { ...ALL, only: 'all' },
  },
};

const reports = new Map<string, ReturnType<typeof withoutStats>>();
for (const [side, options] of Object.entries(SIDES)) reports.set(side, withoutStats(await scan(options)));

describe('inspections are plain JSON', () => {
  for (const [side, options] of Object.entries(SIDES)) {
    test(side, async () => {
      const kept: Inspection[] = [];
      const cache = { get: () => undefined, set: (_: string, inspection: Inspection) => void kept.push(inspection) };
      await scan({ ...options, ports: { cache } });
      assert.ok(kept.length > 200);
      for (const inspection of kept) assert.deepEqual(JSON.parse(JSON.stringify(inspection)), inspection);
    });
  }
});

describe('shards, merged, make the report of one scan', () => {
  for (const [side, options] of Object.entries(SIDES)) {
    test(side, async () => {
      const whole = reports.get(side);
      assert.ok(whole && whole.findings.length > 100 && whole.graph.edges.length > 50);
      for (const total of [1, 2, 5]) {
        const bundles: ShardBundle[] = [];
        for (let index = 1; index <= total; index++) {
          const bundle: ShardBundle = JSON.parse(JSON.stringify(await scanShard(options, { index, total })));
          bundles.push(bundle);
        }
        assert.deepEqual(withoutStats(await mergeShards(shuffled(bundles, total), options)), whole, `${total} shards`);
      }
    });
  }

  test('but not shards that looked at other files or in another way', async () => {
    const [workspace, base] = [identified({ 'a.txt': '' }), identified({})];
    const bundle = await scanShard({ workspace, base }, { index: 1, total: 1 });
    await mergeShards([bundle], { workspace, base });
    const others: readonly ScanOptions[] = [
      { workspace },
      { workspace, base, judge: 'all' },
      { workspace, base, policy: { paths: { exclude: ['b.txt'] } } },
      { workspace, base, policy: ALL },
    ];
    for (const other of others) await assert.rejects(mergeShards([bundle], other), { name: 'ShardError' });
  });
});

describe('the order in which files are listed', () => {
  for (const [side, options] of Object.entries(SIDES)) {
    test(`does not show in the report of ${side}`, async () => {
      const order = (paths: string[]): string[] => shuffled(paths, 7);
      const workspace = identified(options.base ? changed : bad, order);
      const base = options.base && identified(good, (paths) => paths.toReversed());
      assert.deepEqual(withoutStats(await scan({ ...options, workspace, ...(base && { base }) })), reports.get(side));
    });
  }
});

describe('what a cache keeps', () => {
  for (const [side, options] of Object.entries(SIDES)) {
    test(`does not show in the report of ${side}`, async () => {
      const cache = new JsonCache();
      assert.deepEqual(withoutStats(await scan({ ...options, ports: { cache } })), reports.get(side));
      const again = await scan({ ...options, ports: { cache } });
      assert.ok(again.stats.reused > 200 && again.stats.bytes === 0);
      assert.deepEqual(withoutStats(again), reports.get(side));
    });
  }
});
