import { defineRule } from '../../../model/rule.ts';
import { lineage, stageTitle } from '../../../sources/dockerfile/stage-chain.ts';

export default defineRule({
  id: 'dockerfile/healthcheck-missing',
  on: 'stage',
  severity: 'info',
  profiles: ['cis-docker-1.6'],
  title: 'The image has no HEALTHCHECK',
  why: 'Docker and Compose then only see whether the process is there, not whether it answers. Kubernetes has its own probes and ignores HEALTHCHECK.',
  remedy: 'Add a HEALTHCHECK where the image runs under Docker or Compose.',
  equivalents: [
    'hadolint:DL3057',
    'trivy:DS-0026',
    'checkov:CKV_DOCKER_2',
    'kics:dockerfile/healthcheck_instruction_missing',
  ],
  references: ['cis-docker:4.6', 'https://docs.docker.com/reference/dockerfile/#healthcheck'],
  examples: [
    { path: 'Dockerfile', bad: 'FROM debian:13\nCMD ["app"]\n' },
    {
      path: 'Dockerfile',
      good: 'FROM debian:13 AS base\nHEALTHCHECK CMD curl -f http://localhost/\nFROM base\nCMD ["app"]\n',
    },
    { path: 'Dockerfile', good: 'FROM debian:13\nHEALTHCHECK NONE\n' },
  ],
  *check(stage) {
    if (stage.from === undefined || stage !== stage.dockerfile.stages.at(-1)) return;
    if (lineage(stage).some(({ instructions }) => instructions.some(({ kind }) => kind === 'HEALTHCHECK'))) return;
    yield {
      at: stage.from.span,
      message: `${stageTitle(stage)} has no HEALTHCHECK, so Docker and Compose only see whether the process is there. Add one unless Kubernetes probes it.`,
      identity: 'HEALTHCHECK',
    };
  },
});
