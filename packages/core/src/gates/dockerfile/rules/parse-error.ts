import { defineRule } from '../../../model/rule.ts';

export default defineRule({
  id: 'dockerfile/parse-error',
  on: 'dockerfile',
  severity: 'high',
  profiles: ['default'],
  title: 'The Dockerfile cannot be built as written',
  why: 'BuildKit refuses the file at this place, so no image comes out of it.',
  remedy: 'Write the instruction the way the reference describes it.',
  equivalents: ['hadolint:DL1000'],
  references: ['https://docs.docker.com/reference/dockerfile/'],
  examples: [
    { path: 'Dockerfile', bad: 'FROM alpine:3.22\nCOPY app\n' },
    { path: 'Dockerfile', bad: 'FROM alpine:3.22\nRUN <<EOF\necho unfinished\n' },
    { path: 'Dockerfile', bad: 'FROM alpine:3.22\nCOPY --form=build /app /app\n' },
    { path: 'Dockerfile', bad: 'FROM alpine:3.22\nENV A=1 B\n' },
    { path: 'Dockerfile', bad: '# only a comment\n' },
    {
      path: 'Dockerfile',
      good: 'FROM alpine:3.22\nRUN <<EOF\necho finished\nEOF\nHEALTHCHECK NONE\nENV A=1 B="2 3"\n',
    },
    {
      path: 'Dockerfile',
      good: 'FROM --platform=$BUILDPLATFORM alpine:3.22 AS build\nRUN --mount=type=cache,target=/c --mount=type=tmpfs,target=/t --network=none true\n',
    },
    { path: 'Dockerfile', good: 'COPY a /b\n', note: 'A fragment is judged as the inside of a stage.' },
  ],
  *check(dockerfile) {
    for (const error of dockerfile.errors) {
      if (error.kind !== 'syntax' && error.kind !== 'unknown-flag') continue;
      yield { at: error.span, message: `${error.message} BuildKit stops here with an error; correct the instruction.` };
    }
  },
});
