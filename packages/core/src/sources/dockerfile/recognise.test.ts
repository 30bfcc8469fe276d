import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDockerfilePath } from './recognise.ts';

test('Dockerfiles are recognised by their names', () => {
  const names =
    'Dockerfile dockerfile a/b/Dockerfile Containerfile Dockerfile.prod Dockerfile.alpine3.22 Dockerfile-dev app.Dockerfile app.dockerfile x.Containerfile Dockerfile_arm64 Dockerfile.1.25';
  for (const name of names.split(' ')) assert.ok(isDockerfilePath(name), name);
});

test('what goes with a Dockerfile, or makes one, is none', () => {
  const names =
    'Dockerfile.md Dockerfile.dockerignore Dockerfile.j2 Dockerfile.tmpl Dockerfile.erb Dockerfile.in Dockerfile.template a.j2.Dockerfile dockerfile.go Dockerfiles mydockerfile Dockerfile/x Dockerfile.yaml dockerfile_parser.py';
  for (const name of names.split(' ')) assert.ok(!isDockerfilePath(name), name);
});
