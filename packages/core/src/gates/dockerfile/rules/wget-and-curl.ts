import { defineRule } from '../../../model/rule.ts';
import { stageLabel } from '../../../sources/dockerfile/stage-chain.ts';

export default defineRule({
  id: 'dockerfile/wget-and-curl',
  on: 'stage',
  severity: 'info',
  profiles: [],
  title: 'Both wget and curl are used',
  why: 'One of them is enough; the other is one more package to install and patch.',
  remedy: 'Use one of them throughout.',
  equivalents: ['hadolint:DL4001', 'trivy:DS-0014', 'kics:dockerfile/run_using_wget_and_curl'],
  references: ['https://docs.docker.com/build/building/best-practices/'],
  examples: [
    { path: 'Dockerfile', bad: 'FROM debian:13\nRUN wget https://example.org/a\nRUN curl -O https://example.org/b\n' },
    {
      path: 'Dockerfile',
      good: 'FROM debian:13 AS a\nRUN wget https://example.org/a\nFROM debian:13\nRUN curl -O https://example.org/b\n',
    },
    { path: 'Dockerfile', good: 'FROM debian:13\nRUN apt-get install -y wget curl && curl -O https://example.org/b\n' },
  ],
  *check(stage) {
    const first = new Map<string, true>();
    for (const instruction of stage.instructions) {
      if (instruction.kind !== 'RUN') continue;
      for (const { program, span } of instruction.script?.commands ?? []) {
        if (program !== 'wget' && program !== 'curl') continue;
        first.set(program, true);
        if (first.size < 2) continue;
        const other = program === 'wget' ? 'curl' : 'wget';
        yield {
          at: span,
          message: `${program} is used in ${stageLabel(stage)} beside ${other}. Use one of them.`,
          identity: 'wget and curl',
        };
        return;
      }
    }
  },
});
