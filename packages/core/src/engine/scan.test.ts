import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import type { Inspection } from '../model/inspection.ts';
import type { InspectionCache } from '../model/ports.ts';
import type { Report } from '../model/report.ts';
import type { Workspace } from '../model/workspace.ts';
import { memoryWorkspace } from './memory-workspace.ts';
import { mergeShards, scan, scanShard } from './scan.ts';

const POD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n';

const FILES: Readonly<Record<string, string>> = {
  'api/Dockerfile': 'FROM node:24.4.1\nRUN sudo make\nUSER root\n',
  'web/Dockerfile': 'FROM acme/api:1 AS base\n# hullgate ignore=dockerfile/sudo needed here\nRUN sudo make\n',
  'compose.yaml': 'services:\n  api:\n    image: acme/api:1\n    build: api\n    privileged: true\n',
  'k8s/web.yaml': `${POD}    - name: web\n      image: acme/api:1\n      securityContext: { runAsNonRoot: true }\n`,
  'k8s/other.yaml': `${POD}    - name: web\n      image: node:latest\n`,
  'k8s/broken.yaml': 'apiVersion: v1\nkind: Pod\nspec: [\n',
  'settings.txt': `url: postgres://admin:${['9fK2mQ', '7xLw3p'].join('')}@db.acme.io/x\n`,
  'plain.txt': 'Nothing is wrong here.\n',
  'also/plain.txt': 'Nor here.\n',
};

const BEFORE: Readonly<Record<string, string>> = {
  ...FILES,
  'api/Dockerfile': 'FROM node:24.4.1\nRUN make\nUSER 65532\n',
  'k8s/other.yaml': `${POD}    - name: web\n      image: node:24.4.1\n`,
  'settings.txt': 'url: none\n',
  'gone.txt': 'Gone.\n',
};

/** A workspace that knows its files' contents apart, as git does. */
function identified(files: Readonly<Record<string, string>>): Workspace {
  const workspace = memoryWorkspace(files);
  const listed = Object.entries(files).map(([path, text]) => ({
    path,
    id: createHash('sha256').update(text).digest('hex'),
  }));
  return { list: () => ({ files: listed, problems: [] }), read: (file) => workspace.read(file) };
}

/** A cache that keeps text, as one on disk does. */
function textCache(): InspectionCache {
  const kept = new Map<string, string>();
  return {
    get(key) {
      const text = kept.get(key);
      if (text === undefined) return undefined;
      const inspection: Inspection = JSON.parse(text);
      return inspection;
    },
    set: (key, inspection) => void kept.set(key, JSON.stringify(inspection)),
  };
}

/** All but how the result was come by. */
function outcome({ stats, ...report }: Report): unknown {
  const { files, unchanged, artifacts } = stats;
  return { ...report, stats: { files, unchanged, artifacts } };
}

const COMPARISONS = {
  'a whole tree': () => ({ workspace: identified(FILES) }),
  'a change': () => ({ workspace: identified(FILES), base: identified(BEFORE) }),
  'a change, with everything judged': () => ({
    workspace: identified(FILES),
    base: identified(BEFORE),
    judge: 'all' as const,
  }),
};

for (const [what, options] of Object.entries(COMPARISONS)) {
  describe(`the report about ${what}`, () => {
    test('has something of every gate that is tried here', async () => {
      const { findings, problems } = await scan(options());
      const gates = new Set(findings.map(({ gate }) => gate));
      for (const gate of ['dockerfile', 'secrets', 'provenance', 'config']) assert.ok(gates.has(gate), gate);
      assert.ok(problems.some(({ path }) => path === 'k8s/broken.yaml'));
    });

    test('is the same with and without a cache', async () => {
      const cache = textCache();
      const plain = outcome(await scan(options()));
      const first = await scan({ ...options(), ports: { cache } });
      const second = await scan({ ...options(), ports: { cache } });
      assert.deepEqual(outcome(first), plain);
      assert.deepEqual(outcome(second), plain);
      assert.equal(second.stats.bytes, 0, 'nothing is read again');
    });

    test('is the same from shards in any order, after a way as JSON', async () => {
      const plain = outcome(await scan(options()));
      for (const total of [1, 2, 5]) {
        const bundles: Awaited<ReturnType<typeof scanShard>>[] = [];
        for (let index = total; index >= 1; index--) bundles.push(await scanShard(options(), { index, total }));
        const merged = await mergeShards(JSON.parse(JSON.stringify(bundles)), options());
        assert.deepEqual(outcome(merged), plain, `${total} shards`);
      }
    });
  });
}

test('whether contents can be told apart before they are read is of no matter where everything is judged', async () => {
  const judge = 'all';
  const known = { workspace: identified(FILES), base: identified(BEFORE), judge } as const;
  const unknown = { workspace: memoryWorkspace(FILES), base: memoryWorkspace(BEFORE), judge } as const;
  assert.deepEqual(outcome(await scan(unknown)), outcome(await scan(known)));
});
