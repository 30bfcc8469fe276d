import { defineRule } from '../../../model/rule.ts';
import { imageFinding, partOf, saying } from '../image-finding.ts';

export default defineRule({
  id: 'provenance/image-reference-invalid',
  on: 'image',
  severity: 'high',
  profiles: ['default'],
  title: 'Image name is not valid',
  why: 'Engines and registries refuse a name that breaks the reference grammar: the build or the deployment fails, often long after the change was merged.',
  remedy:
    'Write `[registry/]name[:tag][@digest]`: lower-case names, no scheme, no white space, a colon before the tag, `@` only before a digest.',
  equivalents: [],
  references: ['https://pkg.go.dev/github.com/distribution/reference'],
  examples: [
    { path: 'Dockerfile', bad: 'FROM node@24.4.1\n', fixed: 'FROM node:24.4.1\n' },
    { path: 'Dockerfile', bad: 'FROM ghcr.io/Acme/App:1.2 AS app\r\n', fixed: 'FROM ghcr.io/acme/app:1.2 AS app\r\n' },
    { path: 'Dockerfile', bad: 'FROM https://ghcr.io/acme/app:1.2\n', fixed: 'FROM ghcr.io/acme/app:1.2\n' },
    { path: 'Dockerfile', bad: 'ARG BASE=docker://node:24\nFROM ${BASE}\n', fixed: 'ARG BASE=node:24\nFROM ${BASE}\n' },
    { path: 'Dockerfile', bad: 'FROM node:24:alpine\n' },
    { path: 'Dockerfile', good: 'FROM REGISTRY.example.com:5000/acme/app:1.2\n', note: 'a host may be upper-case' },
    { path: 'Dockerfile', good: 'ARG TAG\nFROM node:${TAG}\n', note: 'empty only because nobody supplies it here' },
    { path: 'Dockerfile', good: 'FROM golang:1.24 AS Build\nFROM Build\n', note: 'names of stages are not images' },
    {
      path: 'compose.yaml',
      bad: 'services:\n  web:\n    image: "acme/web@1.2"\n',
      fixed: 'services:\n  web:\n    image: "acme/web:1.2"\n',
    },
    { path: 'compose.yaml', good: 'services:\n  web:\n    image: ${REGISTRY}acme/web:${TAG:?set it}\n' },
    {
      path: 'pod.yaml',
      good: 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n  - {name: a, image: gcr.io/PROJECT_ID/app:$TAG}\n',
      note: 'placeholders that a script fills in',
    },
  ],
  *check(use) {
    const { invalid, exact } = use;
    if (!invalid || invalid.part === 'digest') return;
    const { proposal } = invalid;
    const remedy = proposal === undefined ? '' : ` Write \`${proposal}\`.`;
    yield imageFinding(use, `${saying(use)}, which is no valid image name: ${invalid.reason}.${remedy}`, {
      at: partOf(use, invalid.at),
      ...(exact &&
        proposal !== undefined && {
          fix: { title: `Write ${proposal}`, safety: 'review', edits: [{ span: use.span, text: proposal }] },
        }),
    });
  },
});
