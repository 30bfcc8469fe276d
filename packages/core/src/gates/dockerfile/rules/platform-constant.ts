import { defineRule } from '../../../model/rule.ts';
import { flagOf, type FromInstruction } from '../../../sources/dockerfile/model.ts';
import { forKinds } from '../when.ts';

export default defineRule({
  id: 'dockerfile/platform-constant',
  on: 'instruction',
  severity: 'low',
  profiles: ['default'],
  title: 'A stage is tied to one platform',
  why: 'With a fixed `--platform` the image is built for that platform whatever the user asks for, so it is emulated or fails elsewhere.',
  remedy:
    'Leave the flag out, or use `$BUILDPLATFORM` or `$TARGETPLATFORM`. Where the stage is meant for one platform, put that into its name, such as `build-linux-amd64`.',
  equivalents: [
    'hadolint:DL3029',
    'buildkit:FromPlatformFlagConstDisallowed',
    'kics:dockerfile/using_platform_with_from',
  ],
  references: ['https://docs.docker.com/reference/build-checks/from-platform-flag-const-disallowed/'],
  examples: [
    {
      path: 'Dockerfile',
      bad: 'FROM --platform=linux/amd64 alpine:3.22\n',
      fixed: 'FROM alpine:3.22\n',
    },
    {
      path: 'Dockerfile',
      good: 'FROM --platform=$BUILDPLATFORM golang:1.25 AS build\nFROM --platform=${P:-linux/amd64} alpine:3.22\n',
    },
    { path: 'Dockerfile', good: 'FROM --platform=linux/amd64 alpine:3.22 AS build_amd64\n' },
  ],
  ...forKinds(['FROM'], function* (instruction) {
    const platform = flagOf(instruction, 'platform');
    if (platform?.value === undefined || platform.value.value.includes('$')) return;
    if (namesPlatform(instruction, platform.value.value)) return;
    const { path, start } = platform.span;
    const next = instruction.flags.find((flag) => flag.span.start > start)?.span ?? instruction.image?.span;
    yield {
      at: platform.span,
      message: `FROM is tied to ${platform.value.value}: a build for another platform gets this one all the same. Leave the flag out, or say so in the stage's name.`,
      identity: `FROM ${instruction.image?.value ?? ''}`,
      ...(next === undefined
        ? {}
        : {
            fix: {
              title: 'Build for the platform that is asked for',
              safety: 'review' as const,
              edits: [{ span: { path, start, end: next.start }, text: '' }],
            },
          }),
    };
  }),
});

/** Whether the stage's name says its operating system or architecture. */
function namesPlatform({ as }: FromInstruction, platform: string): boolean {
  const name = as?.name.value.toLowerCase() ?? '';
  return platform
    .toLowerCase()
    .split('/')
    .some((part) => part.length > 1 && name.includes(part));
}
