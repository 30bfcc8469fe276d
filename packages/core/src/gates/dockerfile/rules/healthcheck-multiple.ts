import { defineRule } from '../../../model/rule.ts';
import { supersededFindings } from '../superseded.ts';

export default defineRule({
  id: 'dockerfile/healthcheck-multiple',
  on: 'stage',
  severity: 'medium',
  profiles: ['default'],
  title: 'A stage has more than one HEALTHCHECK',
  why: 'Only the last HEALTHCHECK of a stage counts; the others look as if they did something.',
  remedy: 'Keep the HEALTHCHECK that is meant.',
  equivalents: ['hadolint:DL3012', 'buildkit:MultipleInstructionsDisallowed', 'trivy:DS-0023'],
  references: ['https://docs.docker.com/reference/build-checks/multiple-instructions-disallowed/'],
  examples: [
    {
      path: 'Dockerfile',
      bad: 'FROM alpine:3.22\nHEALTHCHECK CMD a\nHEALTHCHECK NONE\n',
      fixed: 'FROM alpine:3.22\nHEALTHCHECK NONE\n',
    },
    { path: 'Dockerfile', good: 'FROM alpine:3.22 AS a\nHEALTHCHECK CMD a\nFROM a\nHEALTHCHECK CMD b\n' },
  ],
  check: (stage) => supersededFindings(stage, 'HEALTHCHECK'),
});
