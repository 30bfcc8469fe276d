import { defineRule } from '../../../model/rule.ts';
import { stageTitle } from '../../../sources/dockerfile/stage-chain.ts';

const ROOT = /^(?:root|0+|containeradministrator)(?::|$)/i;

export default defineRule({
  id: 'dockerfile/user-root',
  on: 'stage',
  severity: 'medium',
  profiles: ['default', 'cis-docker-1.6'],
  title: 'The image runs as root by its own choice',
  why: 'The last USER switches to root, so a process that breaks out of the container is root on the host unless something else prevents it. Most images that end so forgot to switch back after an installation.',
  remedy: 'End with a `USER` that is not root, by number (such as `USER 65532`), so that Kubernetes can verify it.',
  equivalents: ['hadolint:DL3002', 'trivy:DS-0002', 'checkov:CKV_DOCKER_8', 'kics:dockerfile/last_user_is_root'],
  references: ['cis-docker:4.1', 'https://docs.docker.com/reference/dockerfile/#user'],
  examples: [
    { path: 'Dockerfile', bad: 'FROM node:24\nUSER node\nUSER root\nRUN apt-get clean\n' },
    { path: 'Dockerfile', bad: 'FROM alpine:3.22 AS base\nUSER 0:0\nFROM base\nCMD ["app"]\n' },
    { path: 'Dockerfile', bad: 'FROM alpine:3.22\nARG APP_UID=0\nUSER ${APP_UID}\n' },
    { path: 'Dockerfile', good: 'FROM node:24\nUSER root\nRUN apt-get clean\nUSER node\n' },
    {
      path: 'Dockerfile',
      good: 'FROM golang:1.25 AS build\nUSER root\nRUN make\nFROM gcr.io/distroless/static:nonroot\nCOPY --from=build /a /a\n',
    },
    { path: 'Dockerfile', good: 'FROM alpine:3.22\nARG APP_UID\nUSER $APP_UID\n', note: 'Who builds decides.' },
    {
      path: 'Dockerfile',
      good: 'FROM alpine:3.22\nCMD ["app"]\n',
      note: 'No USER at all is the concern of user-missing.',
    },
  ],
  *check(stage) {
    const { user, dockerfile } = stage;
    if (stage !== dockerfile.stages.at(-1) || user?.operand === undefined) return;
    const owner = user.stage ?? stage;
    const name = owner.environment.expand(user.operand.value, user.index);
    if (name === undefined || !ROOT.test(name.trim())) return;
    const inherited = owner === stage ? '' : ' (inherited)';
    yield {
      at: user.operand.span,
      message: `${stageTitle(stage)} runs as root: its last USER${inherited} is \`${user.operand.value}\`. A process that escapes keeps root; switch back to an unprivileged user after the installation.`,
      identity: 'USER',
    };
  },
});
