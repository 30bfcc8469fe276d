import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EffectiveUser } from '../../graph/workload-image.ts';
import { refusal } from './image-user.ts';

const span = { path: 'Dockerfile', start: 0, end: 1 };
const user = (text: string): EffectiveUser => ({ from: 'instruction', name: text.split(':')[0] ?? '', text, span });
const base = (repository: string, tag: string): EffectiveUser => ({
  from: 'base',
  repository,
  tag,
  text: `${repository}:${tag}`,
  span,
});

test('the kubelet refuses root', () => {
  for (const text of ['root', '0', '0:0', 'root:app', '00'])
    assert.equal(refusal(user(text)), `ends with USER ${text}`);
  assert.match(refusal(base('docker.io/library/debian', '13')) ?? '', /sets no USER/);
});

test('the kubelet refuses names', () => {
  for (const text of ['app', 'app:1000', '1000a'])
    assert.match(refusal(user(text)) ?? '', /a name that the kubelet cannot look up/);
});

test('it starts other ids, and nothing is said of what is not known', () => {
  for (const text of ['65532', '1000:0']) assert.equal(refusal(user(text)), undefined);
  assert.equal(refusal(base('ghcr.io/acme/base', '1')), undefined);
  assert.equal(refusal({ from: 'unknown' }), undefined);
  assert.equal(refusal(user('ContainerUser')), undefined);
});
