import { defineRule } from '../../../model/rule.ts';
import { copyFrom } from '../copy-from.ts';
import { forKinds } from '../when.ts';

export default defineRule({
  id: 'dockerfile/copy-from-self',
  on: 'instruction',
  severity: 'high',
  profiles: ['default'],
  title: 'A stage copies from itself',
  why: 'A stage cannot be finished before it is finished; BuildKit refuses the circle.',
  remedy: 'Name the stage that has the files, or use RUN cp within one stage.',
  equivalents: ['hadolint:DL3023', 'trivy:DS-0006', 'kics:dockerfile/copy_from_references_current_from_alias'],
  references: ['https://docs.docker.com/reference/dockerfile/#copy---from'],
  examples: [
    { path: 'Dockerfile', bad: 'FROM golang:1.25 AS build\nCOPY --from=Build /a /b\n' },
    { path: 'Dockerfile', bad: 'FROM golang:1.25\nCOPY --from=0 /a /b\n' },
    { path: 'Dockerfile', good: 'FROM golang:1.25 AS build\nFROM build AS test\nCOPY --from=build /a /b\n' },
  ],
  ...forKinds(['COPY'], function* (instruction) {
    const copy = copyFrom(instruction);
    if (copy?.target === undefined || copy.target !== copy.stage) return;
    yield {
      at: copy.from.span,
      message: `\`--from=${copy.from.value}\` is the stage that this COPY is part of; the build fails. Name the stage that has the files, or copy them with RUN.`,
      identity: `COPY --from=${copy.reference}`,
    };
  }),
});
