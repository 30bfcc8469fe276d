import { defineRule } from '../../../model/rule.ts';
import { supersededFindings } from '../superseded.ts';

export default defineRule({
  id: 'dockerfile/entrypoint-multiple',
  on: 'stage',
  severity: 'medium',
  profiles: ['default'],
  title: 'A stage has more than one ENTRYPOINT',
  why: 'Only the last ENTRYPOINT of a stage counts; the others look as if they did something.',
  remedy: 'Keep the ENTRYPOINT that is meant.',
  equivalents: [
    'hadolint:DL4004',
    'buildkit:MultipleInstructionsDisallowed',
    'trivy:DS-0007',
    'kics:dockerfile/multiple_entrypoint_instructions_listed',
  ],
  references: ['https://docs.docker.com/reference/build-checks/multiple-instructions-disallowed/'],
  examples: [
    {
      path: 'Dockerfile',
      bad: 'FROM alpine:3.22\nENTRYPOINT ["a"]\nENTRYPOINT ["b"]\n',
      fixed: 'FROM alpine:3.22\nENTRYPOINT ["b"]\n',
    },
    { path: 'Dockerfile', good: 'FROM alpine:3.22 AS a\nENTRYPOINT ["a"]\nFROM a\nENTRYPOINT ["b"]\nCMD ["c"]\n' },
  ],
  check: (stage) => supersededFindings(stage, 'ENTRYPOINT'),
});
