import { defineRule } from '../../../model/rule.ts';
import { supersededFindings } from '../superseded.ts';

export default defineRule({
  id: 'dockerfile/cmd-multiple',
  on: 'stage',
  severity: 'medium',
  profiles: ['default'],
  title: 'A stage has more than one CMD',
  why: 'Only the last CMD of a stage counts; the others look as if they did something.',
  remedy: 'Keep the CMD that is meant.',
  equivalents: [
    'hadolint:DL4003',
    'buildkit:MultipleInstructionsDisallowed',
    'trivy:DS-0016',
    'kics:dockerfile/multiple_cmd_instructions_listed',
  ],
  references: ['https://docs.docker.com/reference/build-checks/multiple-instructions-disallowed/'],
  examples: [
    {
      path: 'Dockerfile',
      bad: 'FROM alpine:3.22\nCMD ["a"]\nENV A=1\nCMD ["b"]\n',
      fixed: 'FROM alpine:3.22\nENV A=1\nCMD ["b"]\n',
    },
    { path: 'Dockerfile', good: 'FROM alpine:3.22 AS a\nCMD ["a"]\nFROM a\nCMD ["b"]\n' },
    { path: 'Dockerfile', good: 'FROM alpine:3.22\nONBUILD CMD ["a"]\nCMD ["b"]\n' },
  ],
  check: (stage) => supersededFindings(stage, 'CMD'),
});
