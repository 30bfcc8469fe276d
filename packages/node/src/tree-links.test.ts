import assert from 'node:assert/strict';
import { test } from 'node:test';
import { followTreeLink } from './tree-links.ts';

const LINKS = new Map([
  ['Dockerfile.prod', 'docker/Dockerfile'],
  ['docker/again', '../Dockerfile.prod'],
  ['images', './docker'],
  ['through', 'images/Dockerfile'],
  ['out', '../secret'],
  ['deep/out', '../../secret'],
  ['absolute', '/docker/Dockerfile'],
  ['folder', 'docker'],
  ['nowhere', 'docker/none'],
  ['one', 'two'],
  ['two', 'one'],
  ['long', 'x/'.repeat(5)],
]);
const follow = (path: string): string | undefined =>
  followTreeLink(path, LINKS, (file) => file === 'docker/Dockerfile');

test('follows links to files, through links and linked folders', () => {
  for (const path of ['Dockerfile.prod', 'docker/again', 'through']) assert.equal(follow(path), 'docker/Dockerfile');
});

test('does not leave the tree, and ends with links that lead nowhere, in circles or to a folder', () => {
  for (const path of ['out', 'deep/out', 'absolute', 'folder', 'nowhere', 'one', 'long'])
    assert.equal(follow(path), undefined, path);
});
