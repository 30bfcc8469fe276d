import { defineRule } from '../../../model/rule.ts';
import { inCasingOf } from '../edits.ts';
import { forKinds } from '../when.ts';

export default defineRule({
  id: 'dockerfile/from-as-casing',
  on: 'instruction',
  severity: 'info',
  profiles: ['default'],
  title: 'AS is written in another casing than FROM',
  why: 'FROM and AS are the two keywords of one instruction; in one casing they read as such.',
  remedy: 'Write `AS` in the casing of its `FROM`.',
  equivalents: ['buildkit:FromAsCasing'],
  references: ['https://docs.docker.com/reference/build-checks/from-as-casing/'],
  examples: [
    { path: 'Dockerfile', bad: 'FROM alpine:3.22 as build\n', fixed: 'FROM alpine:3.22 AS build\n' },
    { path: 'Dockerfile', bad: 'from alpine:3.22 AS build\n', fixed: 'from alpine:3.22 as build\n' },
    { path: 'Dockerfile', good: 'FROM alpine:3.22 AS build\n' },
    { path: 'Dockerfile', good: 'from alpine:3.22 as build\n' },
  ],
  ...forKinds(['FROM'], function* (instruction) {
    if (instruction.as === undefined) return;
    const { value, span } = instruction.as.keyword;
    const wanted = inCasingOf(instruction.keyword.value, 'as');
    if (value === wanted) return;
    yield {
      at: span,
      message: `\`${value}\` differs from the casing of \`${instruction.keyword.value}\`; write \`${wanted}\`.`,
      fix: { title: `Write ${wanted}`, safety: 'safe', edits: [{ span, text: wanted }] },
    };
  }),
});
