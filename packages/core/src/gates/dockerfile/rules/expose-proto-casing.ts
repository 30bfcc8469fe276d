import { defineRule } from '../../../model/rule.ts';
import { forKinds } from '../when.ts';

export default defineRule({
  id: 'dockerfile/expose-proto-casing',
  on: 'instruction',
  severity: 'info',
  profiles: ['default'],
  title: 'A protocol is written in capitals',
  why: 'Protocols of EXPOSE are lower case; BuildKit warns about others.',
  remedy: 'Write it in lower case.',
  equivalents: ['buildkit:ExposeProtoCasing'],
  references: ['https://docs.docker.com/reference/build-checks/expose-proto-casing/'],
  examples: [
    {
      path: 'Dockerfile',
      bad: 'FROM alpine:3.22\nEXPOSE 80/TCP 53/Udp\n',
      fixed: 'FROM alpine:3.22\nEXPOSE 80/tcp 53/udp\n',
    },
    { path: 'Dockerfile', good: 'FROM alpine:3.22\nEXPOSE 80/tcp 53 ${PORT}/${PROTO}\n' },
  ],
  ...forKinds(['EXPOSE'], function* (instruction) {
    for (const { value, span } of instruction.words) {
      const slash = value.lastIndexOf('/');
      const protocol = value.slice(slash + 1);
      if (slash < 0 || protocol.includes('$') || protocol.includes('}') || protocol === protocol.toLowerCase())
        continue;
      const text = protocol.toLowerCase();
      const place = { ...span, start: span.end - protocol.length };
      yield {
        at: place,
        message: `\`${protocol}\` is written in capitals; write \`${text}\`.`,
        fix: { title: `Write ${text}`, safety: 'safe', edits: [{ span: place, text }] },
      };
    }
  }),
});
