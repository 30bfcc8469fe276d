import type { ImageSurface } from '../../../graph/image-use.ts';
import { defineRule } from '../../../model/rule.ts';
import { isBareName } from '../../../sources/image-reference/official-images.ts';
import { imageFinding, saying } from '../image-finding.ts';
import { peersFor } from '../peers.ts';
import { hasVersion, isPulled } from '../pulled-images.ts';

const PEERS = {
  from: ['hadolint:DL3006', 'trivy:DS-0001', 'checkov:CKV_DOCKER_7', 'kics:dockerfile/image_version_not_explicit'],
  manifest: ['kube-linter:latest-tag', 'checkov:CKV_K8S_14', 'kics:k8s/invalid_image'],
};

const FILLED_IN = 'a tool such as Skaffold or Kustomize fills them in';

/** What may make a bare name work that no registry knows. */
const REPLACED: Readonly<Record<ImageSurface, string>> = {
  dockerfile: 'the build supplies a context of that name',
  bake: 'the build supplies a context of that name',
  compose: 'it was built on the same machine before',
  quadlet: 'it was built on the same machine before',
  workflow: 'a step before has built it',
  kubernetes: FILLED_IN,
  helm: FILLED_IN,
  kustomize: FILLED_IN,
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
    { path: 'Dockerfile', good: 'FROM node@sha256:4d7f2b9c0e1a6358f4b2c7d9e0a1835f6c4b2d7e9f0a1c3b5d6e8f7a9b0c1d2e\n' },
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
      bad: 'apiVersion: v1\nkind: Pod\nmetadata: {name: cart}\nspec:\n  containers:\n  - name: cart\n    image: cartservice\n',
      note: 'only possibly: Skaffold and Kustomize replace such names',
    },
    {
      path: '.github/workflows/ci.yml',
      bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-24.04\n    container: node\n    steps: [{run: npm test}]\n',
    },
  ],
  *check(use) {
    if (!isPulled(use) || hasVersion(use)) return;
    const equivalents = peersFor(use, PEERS);
    if (isBareName(use.reference, use.text)) {
      const message = `${saying(use)}, a name without registry and tag that is none of Docker's official images: unless ${REPLACED[use.surface]}, no registry has it. Name the image in full.`;
      yield imageFinding(use, message, { equivalents, severity: 'low', confidence: 'possible' });
      return;
    }
    const message = `${saying(use)} without a tag, so it gets whatever \`latest\` is on that day. Name the version that was tested.`;
    yield imageFinding(use, message, { equivalents });
  },
});
