import { defineRule } from '../../../model/rule.ts';

export default defineRule({
  id: 'dockerfile/instruction-order',
  on: 'dockerfile',
  severity: 'high',
  profiles: ['default'],
  title: 'An instruction stands before the first FROM',
  why: 'Only ARG, comments and directives may stand before the first FROM; BuildKit refuses anything else.',
  remedy: 'Move the instruction below the FROM of the stage that it is meant for.',
  equivalents: ['hadolint:DL3061'],
  references: ['https://docs.docker.com/reference/dockerfile/#from'],
  examples: [
    { path: 'Dockerfile', bad: 'ENV A=1\nFROM alpine:3.22\n' },
    { path: 'Dockerfile', good: '# syntax=docker/dockerfile:1\n# a comment\nARG V=3.22\nFROM alpine:$V\nENV A=1\n' },
    { path: 'Dockerfile', good: 'ENV A=1\nRUN true\n', note: 'A fragment without any FROM is no whole Dockerfile.' },
  ],
  *check(dockerfile) {
    for (const error of dockerfile.errors) {
      if (error.kind !== 'order') continue;
      yield {
        at: error.span,
        message: `${error.message} BuildKit stops here with an error; move it below the FROM of the stage it is meant for.`,
      };
    }
  },
});
