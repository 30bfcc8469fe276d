import { defineRule } from '../../../model/rule.ts';
import { flagOf } from '../../../sources/dockerfile/model.ts';
import { forKinds } from '../when.ts';

export default defineRule({
  id: 'dockerfile/platform-redundant',
  on: 'instruction',
  severity: 'info',
  profiles: ['default'],
  title: 'FROM asks for the platform that it gets anyway',
  why: 'Images are pulled for the target platform by default.',
  remedy: 'Leave `--platform=$TARGETPLATFORM` out.',
  equivalents: ['hadolint:DL3065', 'buildkit:RedundantTargetPlatform'],
  references: ['https://docs.docker.com/reference/build-checks/redundant-target-platform/'],
  examples: [
    { path: 'Dockerfile', bad: 'FROM --platform=$TARGETPLATFORM alpine:3.22\n', fixed: 'FROM alpine:3.22\n' },
    {
      path: 'Dockerfile',
      bad: 'FROM --platform=${TARGETPLATFORM} alpine:3.22 AS a\n',
      fixed: 'FROM alpine:3.22 AS a\n',
    },
    { path: 'Dockerfile', good: 'FROM --platform=$BUILDPLATFORM alpine:3.22\n' },
  ],
  ...forKinds(['FROM'], function* (instruction) {
    const platform = flagOf(instruction, 'platform');
    if (platform?.value === undefined || !/^\$(?:TARGETPLATFORM|\{TARGETPLATFORM\})$/.test(platform.value.value))
      return;
    const end = instruction.image?.span.start ?? platform.span.end;
    const only = instruction.flags.length === 1;
    yield {
      at: platform.span,
      message: 'The target platform is what FROM gets anyway. Leave the flag out.',
      identity: `FROM ${instruction.image?.value ?? ''}`,
      fix: {
        title: 'Leave the flag out',
        safety: 'safe',
        edits: only ? [{ span: { ...platform.span, end }, text: '' }] : [],
      },
    };
  }),
});
