import { defineRule } from '../../../model/rule.ts';
import { portsOf } from '../ports.ts';
import { forKinds } from '../when.ts';

export default defineRule({
  id: 'dockerfile/port-admin',
  on: 'instruction',
  severity: 'medium',
  profiles: ['default'],
  title: 'A port for remote administration is exposed',
  why: 'A container that is administered through ssh, telnet or a remote desktop has a second way in, with its own credentials and patches. `docker exec` and `kubectl exec` need none.',
  remedy: 'Remove the port and the server behind it.',
  equivalents: ['trivy:DS-0004', 'checkov:CKV_DOCKER_1', 'kics:dockerfile/exposing_port_22'],
  references: ['https://docs.docker.com/reference/dockerfile/#expose'],
  options: {
    ports: {
      type: 'strings',
      default: ['22', '23', '3389', '5800', '5900'],
      description: 'Ports that count as administration.',
    },
  },
  examples: [
    { path: 'Dockerfile', bad: 'FROM alpine:3.22\nEXPOSE 8080 22/tcp\n' },
    { path: 'Dockerfile', bad: 'FROM alpine:3.22\nARG SSH=22\nEXPOSE $SSH\n' },
    { path: 'Dockerfile', good: 'FROM alpine:3.22\nEXPOSE 2222 8022 220\n' },
  ],
  ...forKinds(['EXPOSE'], function* (instruction, { options }) {
    const admin = new Set(Array.isArray(options['ports']) ? options['ports'].map(Number) : []);
    for (const { first, last, word } of portsOf(instruction)) {
      const port = first === last ? first : undefined;
      if (port === undefined || !admin.has(port)) continue;
      yield {
        at: word.span,
        message: `Port ${port} is for remote administration: a second way into the container beside \`exec\`. Remove it, and the server behind it.`,
        identity: `EXPOSE ${port}`,
        ...(port === 22 ? {} : { equivalents: [] }),
      };
    }
  }),
});
