import { defineRule } from '../../../model/rule.ts';
import { forKinds } from '../when.ts';

export default defineRule({
  id: 'dockerfile/onbuild-trigger',
  on: 'instruction',
  severity: 'high',
  profiles: ['default'],
  title: 'ONBUILD is given an instruction that it does not allow',
  why: 'ONBUILD, FROM and MAINTAINER cannot be triggers; BuildKit refuses them.',
  remedy: 'Write the instruction without ONBUILD, or leave it out.',
  equivalents: ['hadolint:DL3043'],
  references: ['https://docs.docker.com/reference/dockerfile/#onbuild'],
  examples: [
    { path: 'Dockerfile', bad: 'FROM alpine:3.22\nONBUILD ONBUILD RUN true\n' },
    { path: 'Dockerfile', bad: 'FROM alpine:3.22\nONBUILD FROM debian:13\n' },
    { path: 'Dockerfile', good: 'FROM alpine:3.22\nONBUILD COPY . /src\nONBUILD RUN echo FROM\n' },
  ],
  ...forKinds(['ONBUILD'], function* (instruction) {
    if (instruction.trigger === undefined || instruction.onbuild !== undefined) return;
    const { kind, keyword } = instruction.trigger;
    if (kind !== 'ONBUILD' && kind !== 'FROM' && kind !== 'MAINTAINER') return;
    yield { at: keyword.span, message: `${kind} cannot stand behind ONBUILD; the build fails. Leave it out.` };
  }),
});
