import { defineRule } from '../../../model/rule.ts';
import { imageFinding, partOf, saying } from '../image-finding.ts';
import { peersFor } from '../peers.ts';
import { isPulled } from '../pulled-images.ts';

const PEERS = {
  from: ['hadolint:DL3007', 'trivy:DS-0001', 'checkov:CKV_DOCKER_7', 'kics:dockerfile/image_version_using_latest'],
  manifest: ['kube-linter:latest-tag', 'checkov:CKV_K8S_14', 'kics:k8s/invalid_image'],
};

export default defineRule({
  id: 'provenance/image-tag-latest',
  on: 'image',
  severity: 'medium',
  profiles: ['default'],
  title: 'Image follows the tag latest',
  why: 'The tag `latest` is moved with every release, to major versions too. Two builds of the same commit differ, a rollback brings no old version back, and nobody can say which version runs.',
  remedy: 'Name the version that was tested, best with its digest: `node:24.4.1@sha256:...`.',
  equivalents: [...PEERS.from, ...PEERS.manifest],
  references: [
    'https://docs.docker.com/build/building/best-practices/#pin-base-image-versions',
    'https://kubernetes.io/docs/concepts/containers/images/#image-names',
  ],
  examples: [
    { path: 'Dockerfile', bad: 'FROM node:latest\n' },
    { path: 'Dockerfile', bad: 'ARG TAG=latest\nFROM node:${TAG}\n' },
    { path: 'Dockerfile', good: 'FROM node:24.4.1\n' },
    {
      path: 'Dockerfile',
      good: 'FROM node:latest@sha256:50d858e0985ecc7f60418aaf0cc5ab587f42c2570a884095a9e8ccacd0f6545c\n',
      note: 'the digest decides',
    },
    { path: 'Dockerfile', good: 'ARG TAG\nFROM node:${TAG}\n' },
    {
      path: 'Dockerfile',
      good: 'ARG TAG\nFROM node:${TAG}\n',
      files: { 'compose.yaml': 'services: {a: {build: {context: ., args: {TAG: "24.4.1"}}}}\n' },
    },
    { path: 'compose.yaml', bad: 'services:\n  db:\n    image: postgres:${PG:-latest}\n' },
    {
      path: 'compose.yaml',
      good: 'services:\n  web:\n    build: .\n    image: acme/web:latest\n',
      note: 'built here for local use',
    },
    {
      path: 'deploy.yaml',
      bad: 'apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: shop}\nspec:\n  initContainers:\n  - name: wait\n    image: busybox:latest\n  containers:\n  - name: web\n    image: acme/web:1.2.0\n',
    },
    {
      path: 'deploy.yaml',
      good: 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n  - name: latest\n    image: acme/latest:1.2.0\n',
    },
    {
      path: '.github/workflows/ci.yml',
      bad: 'on: push\njobs:\n  test:\n    runs-on: ubuntu-24.04\n    container: {image: "node:latest"}\n    steps: [{run: npm test}]\n',
    },
  ],
  *check(use) {
    if (!isPulled(use) || use.reference.tag !== 'latest' || use.reference.digest) return;
    const message = `${saying(use)}, a tag that moves with every release. Name the version that was tested.`;
    yield imageFinding(use, message, { at: partOf(use, use.reference.spans.tag), equivalents: peersFor(use, PEERS) });
  },
});
