import { defineRule } from '../../../model/rule.ts';
import { forKinds } from '../when.ts';

const CONTAINER_PORT = /:(\d+(?:-\d+)?(?:\/\w+)?)$/;

export default defineRule({
  id: 'dockerfile/expose-format',
  on: 'instruction',
  severity: 'medium',
  profiles: ['default'],
  title: 'EXPOSE names a host port or an address',
  why: 'EXPOSE only documents ports of the container. Host ports and addresses are chosen when it runs; BuildKit ignores them and will refuse them.',
  remedy: "Write the container's port alone.",
  equivalents: ['buildkit:ExposeInvalidFormat'],
  references: ['https://docs.docker.com/reference/build-checks/expose-invalid-format/'],
  examples: [
    {
      path: 'Dockerfile',
      bad: 'FROM alpine:3.22\nEXPOSE 127.0.0.1:80:8080 [::1]:81:8081/udp 5000:5001\n',
      fixed: 'FROM alpine:3.22\nEXPOSE 8080 8081/udp 5001\n',
    },
    { path: 'Dockerfile', good: 'FROM alpine:3.22\nEXPOSE 80 81/udp 90-95 ${PORT:-8080}\n' },
  ],
  ...forKinds(['EXPOSE'], function* (instruction) {
    for (const { value, span } of instruction.words) {
      const port = CONTAINER_PORT.exec(value)?.[1];
      if (port === undefined || value.includes('$')) continue;
      yield {
        at: span,
        message: `\`${value}\` names a host port or an address, which EXPOSE cannot set; it is ignored. Write \`${port}\` and publish the port when the container runs.`,
        fix: { title: `Write ${port}`, safety: 'safe', edits: [{ span, text: port }] },
      };
    }
  }),
});
