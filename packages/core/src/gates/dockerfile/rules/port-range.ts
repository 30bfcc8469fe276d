import { defineRule } from '../../../model/rule.ts';
import { portsOf } from '../ports.ts';
import { forKinds } from '../when.ts';

const HIGHEST = 65_535;

export default defineRule({
  id: 'dockerfile/port-range',
  on: 'instruction',
  severity: 'high',
  profiles: ['default'],
  title: 'A port does not exist',
  why: 'Ports are numbers from 0 to 65535; BuildKit refuses others, and ranges that run backwards.',
  remedy: 'Correct the number.',
  equivalents: ['hadolint:DL3011', 'trivy:DS-0008', 'kics:dockerfile/unix_ports_out_of_range'],
  references: ['https://docs.docker.com/reference/dockerfile/#expose'],
  examples: [
    { path: 'Dockerfile', bad: 'FROM alpine:3.22\nEXPOSE 80 65536/tcp\n' },
    { path: 'Dockerfile', bad: 'FROM alpine:3.22\nEXPOSE 8000-80000\n' },
    { path: 'Dockerfile', bad: 'FROM alpine:3.22\nENV P=99999\nEXPOSE ${P}\n' },
    { path: 'Dockerfile', good: 'FROM alpine:3.22\nEXPOSE 65535/udp 8000-8010 $UNKNOWN\n' },
  ],
  ...forKinds(['EXPOSE'], function* (instruction) {
    for (const { first, last, word } of portsOf(instruction)) {
      if (last <= HIGHEST && first <= last) continue;
      const what = first > last ? 'is a range that runs backwards' : `is above ${HIGHEST}, the highest port`;
      yield { at: word.span, message: `\`${word.value}\` ${what}; the build fails. Correct the number.` };
    }
  }),
});
