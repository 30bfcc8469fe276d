import { defineRule } from '../../../model/rule.ts';
import type { Dockerfile } from '../../../sources/dockerfile/model.ts';

export default defineRule({
  id: 'dockerfile/instruction-casing',
  on: 'dockerfile',
  severity: 'info',
  profiles: ['default'],
  title: 'Instructions are written in different casing',
  why: 'One casing for all instructions makes them easy to tell from their operands.',
  remedy: 'Write all instructions in the casing that most of them have; capitals are the custom.',
  equivalents: ['buildkit:ConsistentInstructionCasing'],
  references: ['https://docs.docker.com/reference/build-checks/consistent-instruction-casing/'],
  examples: [
    { path: 'Dockerfile', bad: 'FROM alpine:3.22\nRUN a\nrun b\n', fixed: 'FROM alpine:3.22\nRUN a\nRUN b\n' },
    { path: 'Dockerfile', bad: 'from alpine:3.22\nrun a\nCOPY a /a\n', fixed: 'from alpine:3.22\nrun a\ncopy a /a\n' },
    { path: 'Dockerfile', bad: 'From alpine:3.22\n', fixed: 'FROM alpine:3.22\n' },
    { path: 'Dockerfile', good: 'from alpine:3.22\nrun a\nonbuild copy . /src\n' },
    { path: 'Dockerfile', good: 'FROM alpine:3.22 as build\nRUN echo run\n' },
  ],
  *check(dockerfile) {
    const capitals = majorityIsCapital(dockerfile);
    for (const { keyword, kind } of dockerfile.instructions) {
      const wanted = capitals ? keyword.value.toUpperCase() : keyword.value.toLowerCase();
      if (kind === 'unknown' || keyword.value === wanted) continue;
      yield {
        at: keyword.span,
        message: `\`${keyword.value}\` differs from the casing of the other instructions; write \`${wanted}\`.`,
        fix: { title: `Write ${wanted}`, safety: 'safe', edits: [{ span: keyword.span, text: wanted }] },
      };
    }
  },
});

/** Capitals win a draw. */
function majorityIsCapital({ instructions }: Dockerfile): boolean {
  let small = 0;
  let capital = 0;
  for (const { keyword } of instructions) {
    if (keyword.value === keyword.value.toLowerCase()) small++;
    else if (keyword.value === keyword.value.toUpperCase()) capital++;
  }
  return capital >= small;
}
