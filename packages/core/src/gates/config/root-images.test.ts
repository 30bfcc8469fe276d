import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startsAsRoot } from './root-images.ts';

test('known to start as root', () => {
  for (const [repository, tag] of [
    ['scratch'],
    ['docker.io/library/debian', '13'],
    ['public.ecr.aws/docker/library/node', '24.4.1'],
    ['gcr.io/distroless/static-debian12'],
    ['mcr.microsoft.com/dotnet/aspnet', '10.0'],
  ] as const) {
    assert.ok(startsAsRoot(repository, tag), repository);
  }
});

test('not known to', () => {
  for (const [repository, tag] of [
    ['docker.io/acme/debian'],
    ['docker.io/library/elasticsearch', '9.0.0'],
    ['docker.io/nginxinc/nginx-unprivileged', '1.29'],
    ['gcr.io/distroless/static-debian12', 'nonroot'],
    ['mcr.microsoft.com/dotnet/aspnet', '10.0-noble-chiseled'],
    ['cgr.dev/chainguard/node', 'latest'],
    ['gcr.io/distroless-like/x'],
  ] as const) {
    assert.ok(!startsAsRoot(repository, tag), repository);
  }
});
