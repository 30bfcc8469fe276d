import { defineRule } from '../../../model/rule.ts';
import { flagOf } from '../../../sources/dockerfile/model.ts';
import { forKinds } from '../when.ts';

export default defineRule({
  id: 'dockerfile/copy-whole-fs',
  on: 'instruction',
  severity: 'info',
  profiles: ['strict'],
  title: 'A whole file system is copied over the image',
  why: 'Everything of the other stage comes along, its tools, caches and users included, and replaces files of this one.',
  remedy: 'Copy the files that are needed. For squashing an image, or a stage made FROM scratch, it is what one wants.',
  equivalents: ['hadolint:DL3067'],
  references: ['https://docs.docker.com/reference/dockerfile/#copy---from'],
  examples: [
    { path: 'Dockerfile', bad: 'FROM debian:13 AS build\nFROM alpine:3.22\nCOPY --from=build / /\n' },
    { path: 'Dockerfile', good: 'FROM debian:13 AS build\nFROM alpine:3.22\nCOPY --from=build /app /app\nCOPY . /\n' },
    { path: 'Dockerfile', good: 'FROM scratch AS files\nCOPY a /a\nFROM alpine:3.22\nCOPY --from=files / /\n' },
    { path: 'Dockerfile', good: 'FROM debian:13 AS build\nFROM scratch\nCOPY --from=build / /\n' },
  ],
  ...forKinds(['COPY'], function* (instruction) {
    if (instruction.destination?.value !== '/') return;
    const from = flagOf(instruction, 'from')?.value;
    if (from === undefined || !instruction.sources.some(({ value }) => value === '/')) return;
    const { stage } = instruction;
    const other = stage?.dockerfile.stages.find(({ name }) => name?.value.toLowerCase() === from.value.toLowerCase());
    if (stage?.base.kind === 'scratch' || other?.base.kind === 'scratch') return;
    yield {
      at: instruction.span,
      message: `All of \`${from.value}\` is copied over this image, with its tools, caches and users. Copy what is needed.`,
      identity: `COPY --from=${from.value} / /`,
    };
  }),
});
