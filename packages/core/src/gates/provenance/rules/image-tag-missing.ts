import { defineRule } from '../../../model/rule.ts';
import { isBareName } from '../../../sources/image-reference/official-images.ts';
import { imageFinding, saying } from '../image-finding.ts';
import { peersFor } from '../peers.ts';
import { hasVersion, isPulled } from '../pulled-images.ts';

const PEERS = {
  from: ['hadolint:DL3006', 'trivy:DS-0001', 'checkov:CKV_DOCKER_7', 'kics:dockerfile/image_version_not_explicit'],
  manifest: ['kube-linter:latest-tag', 'checkov:CKV_K8S_14', 'kics:k8s/invalid_image'],
};

export default defineRule({
  id: 'provenance/image-tag-missing',
  on: 'image',
  severity: 'medium',
  profiles: ['default'],
  title: 'Image has no tag',
  why: 'Without tag and digest `latest` is meant: whatever the publisher pushed last. Two builds of the same commit differ, a rollback brings no old version back, and nobody can say which version runs.',
  remedy: 'Name the version that was tested, best with its digest: `node:24.4.1@sha256:...`.',
  equivalents: [...PEERS.from, ...PEERS.manifest],
  yieldsTo: ['dockerfile/copy-from-unknown'],
  references: [
    'https://docs.docker.com/build/building/best-practices/#pin-base-image-versions',
    'https://kubernetes.io/docs/concepts/containers/images/#image-names',
  ],
  examples: [
    { path: 'Dockerfile', bad: 'FROM node\n' },
    { path: 'Dockerfile', bad: 'ARG BASE=debian\nFROM ${BASE}\n', note: 'reported at the default' },
    { path: 'Dockerfile', bad: 'FROM node:24.4.1\nCOPY --from=acme/tools /bin/x /bin/x\n' },
    { path: 'Dockerfile', good: 'FROM node:24.4.1\n' },
    { path: 'Dockerfile', good: 'FROM scratch\nCOPY app /\n' },
    {
      path: 'Dockerfile',
      good: 'FROM golang:1.24 AS build\nFROM BUILD AS test\nFROM scratch\nCOPY --from=build /a /a\nCOPY --from=0 /b /b\n',
    },
    { path: 'Dockerfile', good: 'ARG BASE\nFROM ${BASE}\n', note: 'decided elsewhere' },
    { path: 'Dockerfile', good: 'FROM node@sha256:50d858e0985ecc7f60418aaf0cc5ab587f42c2570a884095a9e8ccacd0f6545c\n' },
    {
      path: 'Dockerfile',
      good: 'FROM acme/base\n',
      files: { 'compose.yaml': 'services:\n  base:\n    build: base\n    image: acme/base\n' },
    },
    { path: 'compose.yaml', bad: 'services:\n  db:\n    image: postgres\n' },
    { path: 'compose.yaml', good: 'services:\n  web:\n    build: .\n    image: acme/web\n', note: 'built here' },
    { path: 'compose.yaml', good: 'services:\n  db:\n    image: postgres:${PG:-17.5}\n' },
    {
      path: 'pod.yaml',
      bad: 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n  - name: web\n    image: nginx\n',
    },
    {
      path: 'pod.yaml',
      good: 'apiVersion: v1\nkind: Pod\nmetadata: {name: cart}\nspec:\n  containers:\n  - name: cart\n    image: cartservice\n',
      note: 'Skaffold or Kustomize replaces such names: image-name-incomplete says it',
    },
    {
      path: '.github/workflows/ci.yml',
      bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-24.04\n    container: node\n    steps: [{run: npm test}]\n',
    },
  ],
  *check(use) {
    if (!isPulled(use) || hasVersion(use) || isBareName(use.reference, use.text)) return;
    const equivalents = peersFor(use, PEERS);
    const message = `${saying(use)} without a tag, so it gets whatever \`latest\` is on that day. Name the version that was tested.`;
    yield imageFinding(use, message, { equivalents });
  },
});
