import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trackedFilesHolding } from './git-search.ts';
import { temporaryFolder, temporaryRepository, writeTree } from './testing/temporary.ts';

const ENDINGS = ['.yaml', '.json'];

test('finds the tracked files of these endings that hold the text, whatever their encoding', async (t) => {
  const utf16 = Buffer.from('\uFEFFapiVersion: v1\n', 'utf16le');
  const root = temporaryRepository(t, {
    'a.yaml': 'x: 1\napiVersion: v1\n',
    'b/c.JSON': '{"apiVersion": "v1"}',
    'd.yaml': 'apiversion: v1\n',
    'e.txt': 'apiVersion: v1\n',
    'f.yaml': utf16,
    'g.yaml': Buffer.from(utf16).swap16(),
    '*.yaml': 'apiVersion: v1\n',
  });
  writeTree(root, { 'untracked.yaml': 'apiVersion: v1\n' });
  const found = await trackedFilesHolding(root, 'apiVersion', ENDINGS);
  assert.deepEqual([...(found ?? [])].toSorted(), ['*.yaml', 'a.yaml', 'b/c.JSON', 'f.yaml', 'g.yaml']);
});

test('names files from the folder that is asked for', async (t) => {
  const root = temporaryRepository(t, { 'sub/a.yaml': 'apiVersion', 'b.yaml': 'apiVersion' });
  assert.deepEqual(await trackedFilesHolding(`${root}/sub`, 'apiVersion', ENDINGS), new Set(['a.yaml']));
});

test('an empty answer is an answer; outside git there is none', async (t) => {
  assert.deepEqual(
    await trackedFilesHolding(temporaryRepository(t, { 'a.yaml': 'b' }), 'apiVersion', ENDINGS),
    new Set(),
  );
  assert.equal(await trackedFilesHolding(temporaryFolder(t), 'apiVersion', ENDINGS), undefined);
});
