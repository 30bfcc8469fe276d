import { defineRule } from '../../../model/rule.ts';
import type { Stage } from '../../../sources/dockerfile/model.ts';
import { copyFrom } from '../copy-from.ts';
import { nearestName } from '../nearest-name.ts';
import { forKinds } from '../when.ts';

export default defineRule({
  id: 'dockerfile/copy-from-unknown',
  on: 'instruction',
  severity: 'medium',
  profiles: ['default'],
  title: 'COPY --from names no stage',
  why: "What names no stage is taken for an image: with a typing error the build pulls a stranger's image of that name, or fails.",
  remedy: 'Name a stage above, or an image with its tag.',
  equivalents: ['hadolint:DL3022'],
  references: ['https://docs.docker.com/reference/dockerfile/#copy---from'],
  options: {
    contexts: {
      type: 'strings',
      default: [],
      description: 'Names that builds of this repository give with `--build-context`.',
    },
  },
  examples: [
    {
      path: 'Dockerfile',
      bad: 'FROM golang:1.25 AS build\nRUN make\nFROM scratch\nCOPY --from=biuld /a /a\n',
      fixed: 'FROM golang:1.25 AS build\nRUN make\nFROM scratch\nCOPY --from=build /a /a\n',
    },
    { path: 'Dockerfile', bad: 'FROM scratch\nCOPY --from=3 /a /a\n' },
    { path: 'Dockerfile', bad: 'FROM scratch\nCOPY --from=later /a /a\nFROM alpine:3.22 AS later\n' },
    {
      path: 'Dockerfile',
      good: 'FROM golang:1.25 AS Build\nFROM scratch\nCOPY --from=build /a /a\nCOPY --from=0 /b /b\n',
    },
    {
      path: 'Dockerfile',
      good: 'FROM scratch\nCOPY --from=busybox:1.37 /bin/sh /bin/sh\nCOPY --from=ghcr.io/astral-sh/uv /uv /bin/\n',
    },
    { path: 'Dockerfile', good: 'FROM scratch\nARG SRC\nCOPY --from=${SRC} /a /a\nONBUILD COPY --from=x /a /b\n' },
    { path: 'Dockerfile', options: { contexts: ['assets'] }, good: 'FROM scratch\nCOPY --from=assets /a /a\n' },
  ],
  ...forKinds(['COPY'], function* (instruction, { options }) {
    const copy = copyFrom(instruction);
    if (copy?.reference === undefined) return;
    const { from, reference, stage, target } = copy;
    if (target !== undefined) {
      if (target.index <= stage.index) return;
      yield {
        at: from.span,
        message: `\`${from.value}\` is a stage further below: only BuildKit can build that; other builders see no such stage. Move it above.`,
        severity: 'low',
        identity: `COPY --from=${reference}`,
      };
      return;
    }
    const contexts = options['contexts'];
    if (/[/:@.]/.test(reference) || (Array.isArray(contexts) && contexts.includes(reference))) return;
    const numbered = /^\d+$/.test(reference);
    const near = numbered ? undefined : nearestName(reference, namesBefore(stage));
    const meaning = numbered
      ? 'there are fewer stages, so the build fails'
      : `it is pulled as the image \`${reference}:latest\``;
    yield {
      at: from.span,
      message: `\`--from=${from.value}\` names no stage above: ${meaning}. ${near === undefined ? 'Name a stage, or an image with its tag.' : `Did you mean \`${near}\`?`}`,
      confidence: numbered || near !== undefined ? 'certain' : 'possible',
      identity: `COPY --from=${reference}`,
      ...(near === undefined
        ? {}
        : { fix: { title: `Copy from ${near}`, safety: 'review' as const, edits: [{ span: from.span, text: near }] } }),
    };
  }),
});

function namesBefore(stage: Stage): readonly string[] {
  return stage.dockerfile.stages
    .slice(Math.max(0, stage.index - 200), stage.index)
    .flatMap(({ name }) => name?.value ?? []);
}
