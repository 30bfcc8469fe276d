import type { ImageUse } from '../../../graph/image-use.ts';
import { defineRule } from '../../../model/rule.ts';
import { classifyTag, type TagClass } from '../../../sources/image-reference/tag-class.ts';
import { quote } from '../image-finding.ts';

/** A message that names more is not read. */
const MOST_VERSIONS = 10;

export default defineRule({
  id: 'provenance/image-version-divergence',
  on: 'image-repository',
  severity: 'info',
  profiles: ['strict'],
  title: 'One image is used in several versions',
  why: 'Where the Dockerfile, Compose and the manifests name different versions of the same image, what was tested is not what runs, and a fix reaches only some places.',
  remedy: 'Agree on one version, or keep it in one place (an ARG, a Compose variable).',
  equivalents: [],
  references: ['https://docs.docker.com/build/building/best-practices/#pin-base-image-versions'],
  examples: [
    { path: 'Dockerfile', bad: 'FROM node:22.1.0 AS build\nFROM node:24.4.1\n' },
    { path: 'Dockerfile', good: 'FROM node:24.4.1 AS build\nFROM docker.io/library/node:24.4.1\n' },
    { path: 'Dockerfile', good: 'FROM node:latest AS build\nFROM node:24.4.1\n', note: 'other rules judge that' },
    {
      path: 'Dockerfile',
      good: 'FROM node:24.4.1 AS build\nFROM node:24.4.1-alpine\n',
      note: 'variants of one version',
    },
    { path: 'Dockerfile', good: 'FROM node:24.4.1\n', files: { 'web/Dockerfile': 'FROM ghcr.io/acme/node:22.1.0\n' } },
    {
      path: 'compose.yaml',
      bad: 'services:\n  db:\n    image: postgres:16.1\n',
      files: { 'ci/compose.yaml': 'services:\n  db:\n    image: postgres:17.5\n' },
    },
  ],
  *check({ repository, uses }) {
    for (const group of Map.groupBy(uses.filter(isVersioned), variantOf).values()) {
      const versions = new Map(group.toReversed().map((use) => [versionOf(use), use]));
      const [first] = group;
      if (versions.size < 2 || !first) continue;
      const places = [...versions.values()]
        .filter((use) => use !== first)
        .toReversed()
        .slice(0, MOST_VERSIONS);
      const list = [...versions.keys()].toSorted().slice(0, MOST_VERSIONS).map(quote).join(', ');
      yield {
        at: first.span,
        message: `${quote(repository)} is used in ${versions.size} versions: ${list}. Agree on one, so that what is tested is what runs.`,
        identity: repository,
        related: places.map((use) => ({ span: use.span, message: `${versionOf(use)}, in ${use.owner}` })),
      };
    }
  },
});

const VERSIONS: ReadonlySet<TagClass> = new Set(['semver', 'partial', 'calver']);

function isVersioned({ reference, role, builtHere }: ImageUse): boolean {
  return role !== 'build-tag' && !builtHere && VERSIONS.has(classifyTag(reference?.tag ?? '').class);
}

function variantOf({ reference }: ImageUse): string {
  return classifyTag(reference?.tag ?? '').variant;
}

function versionOf({ reference }: ImageUse): string {
  return reference?.tag ?? '';
}
