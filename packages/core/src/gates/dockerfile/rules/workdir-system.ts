import { defineRule } from '../../../model/rule.ts';
import { forKinds } from '../when.ts';

const SYSTEM = /^["']?\/(?:proc|dev|sys|boot)(?:\/|["']?$)/;

export default defineRule({
  id: 'dockerfile/workdir-system',
  on: 'instruction',
  severity: 'high',
  profiles: ['default'],
  title: 'WORKDIR is a folder of the system',
  why: 'A working directory below /proc was the way out of the container in CVE-2024-21626; nothing is to be stored in these folders anyway.',
  remedy: 'Use a folder of your own, such as /srv/app.',
  equivalents: ['trivy:DS-0030'],
  references: ['https://nvd.nist.gov/vuln/detail/CVE-2024-21626'],
  examples: [
    { path: 'Dockerfile', bad: 'FROM alpine:3.22\nWORKDIR /proc/self/fd/8\n' },
    { path: 'Dockerfile', bad: 'FROM alpine:3.22\nENV D=/dev\nWORKDIR $D\n' },
    { path: 'Dockerfile', good: 'FROM alpine:3.22\nWORKDIR /development\nWORKDIR /usr/src/dev\n' },
  ],
  ...forKinds(['WORKDIR'], function* (instruction) {
    if (instruction.operand === undefined) return;
    const { operand, stage, index } = instruction;
    const path = stage?.environment.expand(operand.value, index) ?? operand.value;
    if (!SYSTEM.test(path)) return;
    yield {
      at: operand.span,
      message: `\`${path}\` belongs to the system; a working directory there has been used to break out of containers. Use a folder of your own.`,
    };
  }),
});
