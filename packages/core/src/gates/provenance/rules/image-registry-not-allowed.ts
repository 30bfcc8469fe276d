import type { ImageUse } from '../../../graph/image-use.ts';
import { defineRule } from '../../../model/rule.ts';
import { imageFinding, quote, saying } from '../image-finding.ts';
import { imageMatcher, listOption } from '../image-patterns.ts';
import { isLocalBuild } from '../pulled-images.ts';

type Options = Readonly<Record<string, unknown>>;

/** Patterns are compiled once per set of options, not once per image. */
const judges = new WeakMap<Options, (use: ImageUse) => string | undefined>();

export default defineRule({
  id: 'provenance/image-registry-not-allowed',
  on: 'image',
  severity: 'high',
  profiles: ['default'],
  title: 'Image comes from a source that the policy does not allow',
  why: 'What an image holds runs with your data and your rights. The policy says whose images this project trusts; silent without such a list.',
  remedy:
    'Use an image from an allowed registry, or have the list in `registries.allow` or `registries.deny` of the policy changed.',
  equivalents: ['hadolint:DL3026'],
  references: ['cis-docker:4.2', 'https://kubernetes.io/docs/concepts/containers/images/'],
  options: {
    allow: {
      type: 'strings',
      default: [],
      description: 'Patterns on normalised names (`docker.io/library/*`, `ghcr.io/acme/**`); empty: everything',
    },
    deny: { type: 'strings', default: [], description: 'Patterns on normalised names that are never allowed' },
  },
  examples: [
    { path: 'Dockerfile', bad: 'FROM quay.io/somebody/app:1.2\n', options: { allow: ['docker.io/library/*'] } },
    {
      path: 'Dockerfile',
      bad: 'FROM node:24.4.1\nCOPY --from=evil.example/x:1 /x /x\n',
      options: { allow: ['docker.io/library/*'] },
    },
    { path: 'Dockerfile', bad: 'FROM node:12.1.0\n', options: { deny: ['docker.io/library/node:12.*'] } },
    { path: 'Dockerfile', good: 'FROM node:24.4.1\n', options: { allow: ['docker.io/library/*'] } },
    { path: 'Dockerfile', good: 'FROM ghcr.io/acme/base/app:1.2\n', options: { allow: ['ghcr.io/acme'] } },
    { path: 'Dockerfile', good: 'FROM quay.io/somebody/app:1.2\n', note: 'no list, no opinion' },
    {
      path: 'Dockerfile',
      good: 'ARG BASE\nFROM scratch AS a\nFROM a\nFROM ${BASE}\n',
      options: { allow: ['ghcr.io/acme'] },
    },
    {
      path: 'compose.yaml',
      good: 'services:\n  web:\n    build: .\n    image: web\n',
      options: { allow: ['ghcr.io/acme'] },
    },
    {
      path: 'pod.yaml',
      bad: 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n  - {name: web, image: "acme/web:${TAG}"}\n',
      options: { allow: ['ghcr.io/acme'] },
    },
  ],
  *check(use, { options }) {
    if (use.role === 'build-tag' || isLocalBuild(use)) return;
    const reason = judgeFor(options)(use);
    if (reason)
      yield imageFinding(
        use,
        `${saying(use)}, that is ${quote(use.repository ?? '')}, ${reason}. Use an image from an allowed source.`,
      );
  },
});

function judgeFor(options: Options): (use: ImageUse) => string | undefined {
  const known = judges.get(options);
  if (known) return known;
  const allow = listOption(options, 'allow');
  const isAllowed = imageMatcher(allow);
  const isDenied = imageMatcher(listOption(options, 'deny'));
  const judge = (use: ImageUse) => {
    if (use.repository === undefined) return undefined;
    if (isDenied(use)) return 'which the policy denies';
    return allow.length > 0 && !isAllowed(use) ? 'which is not on the list that the policy allows' : undefined;
  };
  judges.set(options, judge);
  return judge;
}
