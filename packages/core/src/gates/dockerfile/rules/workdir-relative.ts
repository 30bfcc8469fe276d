import { defineRule } from '../../../model/rule.ts';
import type { Instruction, Stage } from '../../../sources/dockerfile/model.ts';
import { rootBase, stageLabel } from '../../../sources/dockerfile/stage-chain.ts';

export default defineRule({
  id: 'dockerfile/workdir-relative',
  on: 'stage',
  severity: 'low',
  profiles: ['default'],
  title: 'WORKDIR is relative, and no absolute one stands before it',
  why: 'Without an absolute WORKDIR before it, a relative one depends on the working directory of the base image, which may change with its next release.',
  remedy: 'Write an absolute path.',
  equivalents: [
    'hadolint:DL3000',
    'buildkit:WorkdirRelativePath',
    'trivy:DS-0009',
    'checkov:CKV_DOCKER_10',
    'kics:dockerfile/workdir_path_not_absolute',
  ],
  references: ['https://docs.docker.com/reference/build-checks/workdir-relative-path/'],
  examples: [
    { path: 'Dockerfile', bad: 'FROM alpine:3.22\nWORKDIR app\n' },
    { path: 'Dockerfile', good: 'FROM alpine:3.22\nWORKDIR /srv\nWORKDIR app\nWORKDIR ./src\n' },
    { path: 'Dockerfile', good: 'FROM alpine:3.22 AS base\nWORKDIR /srv\nFROM base\nWORKDIR app\n' },
    {
      path: 'Dockerfile',
      good: 'FROM alpine:3.22\nENV HOME=/srv\nWORKDIR $HOME/app\nWORKDIR "/a b"\nWORKDIR ${UNKNOWN}\n',
    },
    {
      path: 'Dockerfile',
      good: 'FROM mcr.microsoft.com/windows/servercore:ltsc2025\nWORKDIR C:\\\\app\nWORKDIR \\\\data\n',
    },
    { path: 'Dockerfile', good: 'FROM scratch\nWORKDIR app\n', note: 'The empty image begins at /.' },
  ],
  *check(stage) {
    if (rootBase(stage).kind === 'scratch' || inheritsAbsolute(stage)) return;
    for (const instruction of stage.instructions) {
      if (instruction.kind !== 'WORKDIR' || instruction.operand === undefined) continue;
      if (!isRelative(instruction, stage)) return;
      yield {
        at: instruction.operand.span,
        message: `WORKDIR \`${instruction.operand.value}\` is relative, and ${stageLabel(stage)} has no absolute WORKDIR before it: where it ends up depends on the base image. Write an absolute path.`,
      };
    }
  },
});

function inheritsAbsolute(stage: Stage): boolean {
  const parent = stage.base.kind === 'stage' ? stage.base.stage : undefined;
  return parent?.workdir !== undefined;
}

function isRelative(instruction: Extract<Instruction, { kind: 'WORKDIR' }>, stage: Stage): boolean {
  const written = instruction.operand?.value ?? '';
  const path = stage.environment.expand(written, instruction.index);
  // What begins with a variable that only the base image sets is most often a path of that image.
  if (path === undefined && /^["']?\$/.test(written)) return false;
  return !/^["']?(?:[/\\]|[A-Za-z]:)/.test(path ?? written);
}
