import type { Fix } from '../../../model/fix.ts';
import { defineRule } from '../../../model/rule.ts';
import type { Stage } from '../../../sources/dockerfile/model.ts';
import { lastOf, rootBase, stageTitle } from '../../../sources/dockerfile/stage-chain.ts';
import { insertLineAbove } from '../edits.ts';

/** Images whose publishers say that they run as another user than root. */
const NONROOT_BASE =
  /(?:^|[/:._-])(?:nonroot|non-root|unprivileged|rootless)(?:$|[/:@._-])|^cgr\.dev\/|^(?:docker\.io\/)?bitnami(?:legacy|secure)?\/|^registry\.(?:access\.)?redhat\.com\/ubi\d+\/[a-z]+-[\d.]+(?:-minimal)?(?:$|[:@])|chiseled/;

export default defineRule({
  id: 'dockerfile/user-missing',
  on: 'stage',
  severity: 'medium',
  profiles: ['strict', 'cis-docker-1.6'],
  title: 'The image sets no user, so it runs as root',
  why: 'Without USER the container runs as root unless the base image says otherwise; a process that escapes is root on the host unless something else prevents it.',
  remedy:
    'Add `USER` with a number, such as `USER 65532`, after the files are in place. Base images that are meant to be built upon leave that to those who use them.',
  equivalents: ['trivy:DS-0002', 'checkov:CKV_DOCKER_3', 'kics:dockerfile/missing_user_instruction'],
  references: ['cis-docker:4.1', 'https://docs.docker.com/reference/dockerfile/#user'],
  examples: [
    { path: 'Dockerfile', bad: 'FROM debian:13\nCMD ["app"]\n', fixed: 'FROM debian:13\nUSER 65532\nCMD ["app"]\n' },
    { path: 'Dockerfile', bad: 'FROM golang:1.25 AS build\nUSER 1000\nFROM debian:13\nCOPY --from=build /a /a\n' },
    { path: 'Dockerfile', good: 'FROM debian:13 AS base\nUSER 1000\nFROM base\nCMD ["app"]\n' },
    { path: 'Dockerfile', good: 'FROM gcr.io/distroless/static-debian13:nonroot\nCMD ["app"]\n' },
    { path: 'Dockerfile', good: 'FROM cgr.dev/chainguard/node:24\nCMD ["app.js"]\n' },
    { path: 'Dockerfile', good: 'ARG BASE\nFROM $BASE\nCMD ["app"]\n', note: 'Nobody knows the base.' },
    {
      path: 'Dockerfile',
      good: 'FROM golang:1.25 AS build\nRUN make\nFROM scratch\nCOPY --from=build /a /a\n',
      note: 'Only files, nothing that runs.',
    },
  ],
  *check(stage) {
    if (stage !== stage.dockerfile.stages.at(-1) || stage.from === undefined || stage.user !== undefined) return;
    const base = rootBase(stage);
    const start = lastOf(stage, 'CMD') ?? lastOf(stage, 'ENTRYPOINT');
    if (base.kind === 'scratch' && start === undefined) return;
    if (base.kind === 'image' && (!base.resolved || NONROOT_BASE.test(base.reference.toLowerCase()))) return;
    const image = stage.from.image?.value ?? '';
    const fix = addUser(stage);
    yield {
      at: stage.from.span,
      message: `${stageTitle(stage)} runs as root: no USER after FROM ${image}. A process that escapes keeps root; add \`USER 65532\` after the files are in place.`,
      confidence: 'likely',
      identity: 'USER',
      ...(base.kind === 'scratch' ? { equivalents: ['trivy:DS-0002', 'checkov:CKV_DOCKER_3'] } : {}),
      ...(fix === undefined ? {} : { fix }),
    };
  },
});

/** Above the last stage's first start instruction, where the installation is over. */
function addUser(stage: Stage): Fix | undefined {
  const start = stage.instructions.findLast(({ kind }) => kind === 'CMD' || kind === 'ENTRYPOINT');
  const above = stage.instructions.findLast(({ kind }) => kind === 'ENTRYPOINT') ?? start;
  if (above === undefined || above.index < lastWork(stage)) return undefined;
  return {
    title: 'Run as an unprivileged user',
    safety: 'review',
    edits: [insertLineAbove(above, 'USER 65532', stage.dockerfile.file)],
  };
}

function lastWork(stage: Stage): number {
  return stage.instructions.findLast(({ kind }) => kind === 'RUN' || kind === 'WORKDIR')?.index ?? -1;
}
