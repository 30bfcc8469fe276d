import { defineRule } from '../../../model/rule.ts';
import type { Instruction } from '../../../sources/dockerfile/model.ts';

export default defineRule({
  id: 'dockerfile/run-consecutive',
  on: 'stage',
  severity: 'info',
  profiles: [],
  title: 'Instructions could share a layer',
  why: 'Each RUN, COPY and ADD makes a layer. Where they always change together one layer does; for the cache of the build they may well stay apart.',
  remedy: 'Join them where their layers are of no use to the cache.',
  equivalents: ['hadolint:DL3059', 'kics:dockerfile/multiple_run_add_copy_instructions_listed'],
  references: ['https://docs.docker.com/build/building/best-practices/'],
  examples: [
    { path: 'Dockerfile', bad: 'FROM debian:13\nRUN a\nRUN b\n' },
    { path: 'Dockerfile', bad: 'FROM debian:13\nCOPY a ./\nCOPY b ./\n' },
    { path: 'Dockerfile', good: 'FROM debian:13\nRUN a\nCOPY x /y\nRUN b\nCOPY a ./one\nCOPY b ./two\n' },
    { path: 'Dockerfile', good: 'FROM debian:13\nRUN a\nRUN --mount=type=cache,target=/c b\n' },
    { path: 'Dockerfile', good: 'FROM debian:13 AS build\nRUN a\nRUN b\nFROM scratch\nCOPY --from=build /a /b\n' },
  ],
  *check(stage) {
    if (!stage.ships) return;
    let reported: Instruction | undefined;
    for (const [index, instruction] of stage.instructions.entries()) {
      const before = stage.instructions[index - 1];
      if (before === undefined || !areJoinable(before, instruction)) continue;
      // One report for a row of them.
      const inRow = reported === before;
      reported = instruction;
      if (inRow) continue;
      yield {
        at: before.span,
        message: `This ${before.kind} and the next could share a layer. Join them unless their order serves the cache of the build.`,
      };
    }
  },
});

function areJoinable(a: Instruction, b: Instruction): boolean {
  if (a.kind !== b.kind || flagsOf(a) !== flagsOf(b) || a.heredocs.length + b.heredocs.length > 0) return false;
  if (a.kind === 'RUN') return true;
  const copies = (a.kind === 'COPY' && b.kind === 'COPY') || (a.kind === 'ADD' && b.kind === 'ADD');
  return copies && a.destination?.value === b.destination?.value;
}

function flagsOf({ flags }: Instruction): string {
  return flags.map(({ name, value }) => `${name.value}=${value?.value ?? ''}`).join(' ');
}
