import { defineRule } from '../../../model/rule.ts';
import type { Stage } from '../../../sources/dockerfile/model.ts';

export default defineRule({
  id: 'dockerfile/stage-duplicate',
  on: 'dockerfile',
  severity: 'medium',
  profiles: ['default'],
  title: 'Two stages have one name',
  why: 'Names are compared without regard to case, and the later stage takes the name over: `--from`, FROM and `--target` silently get another stage than the reader expects.',
  remedy: 'Give each stage a name of its own.',
  equivalents: [
    'hadolint:DL3024',
    'buildkit:DuplicateStageName',
    'trivy:DS-0012',
    'checkov:CKV_DOCKER_11',
    'kics:dockerfile/same_alias_in_different_froms',
  ],
  references: ['https://docs.docker.com/reference/build-checks/duplicate-stage-name/'],
  examples: [
    { path: 'Dockerfile', bad: 'FROM golang:1.25 AS build\nFROM node:24 AS Build\n' },
    { path: 'Dockerfile', good: 'FROM golang:1.25 AS build\nFROM node:24 AS build2\nFROM scratch\nFROM scratch\n' },
  ],
  *check({ stages }) {
    const first = new Map<string, Stage>();
    for (const stage of stages) {
      const name = stage.name?.value.toLowerCase();
      if (stage.name === undefined || name === undefined) continue;
      const other = first.get(name);
      if (other?.name === undefined) {
        first.set(name, stage);
        continue;
      }
      yield {
        at: stage.name.span,
        message: `Stage ${stage.index} is named \`${stage.name.value}\` like stage ${other.index}, and takes the name over: what refers to it silently gets this stage. Rename one of them.`,
        identity: `stage ${name}`,
        related: [{ span: other.name.span, message: 'The name is given here first.' }],
      };
    }
  },
});
