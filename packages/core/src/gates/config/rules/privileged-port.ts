import { defineRule } from '../../../model/rule.ts';
import type { At } from '../../../model/span.ts';
import { aboutPod, capitalised, containerName } from '../describe.ts';
import { podText, serviceText } from '../example-texts.ts';

const equivalents = [
  'trivy:KSV-0117',
  'kube-linter:privileged-ports',
  'kics:dockerCompose/privileged_ports_mapped_in_container',
];

export default defineRule({
  id: 'config/privileged-port',
  on: 'container',
  severity: 'low',
  profiles: ['cis-docker-1.6'],
  title: 'Port below 1024 is used',
  why: 'Ports below 1024 belong to the services of the system: a process needs NET_BIND_SERVICE or root to listen there, and on a host they may be taken.',
  remedy: 'Listen on a port from 1024 on. A Service or a reverse proxy can still answer on 80 and 443.',
  equivalents,
  references: ['cis-docker:5.8'],
  examples: [
    { path: 'pod.yaml', bad: podText({ container: 'ports:\n  - containerPort: 80' }) },
    { path: 'compose.yaml', bad: serviceText('ports: ["67:67/udp"]') },
    { path: 'compose.yaml', bad: serviceText('ports:\n  - {target: 8080, published: 80}') },
    { path: 'compose.yaml', bad: serviceText('ports: ["127.0.0.1:90-91:8080-8081"]') },
    { path: 'pod.yaml', good: podText({ container: 'ports:\n  - containerPort: 8080' }) },
    {
      path: 'compose.yaml',
      bad: serviceText('ports: ["8080:80"]'),
      note: 'The container needs the right, the host does not.',
    },
    { path: 'compose.yaml', good: serviceText('ports: ["${PORT}:8080", "8443:8443", "$PORT:$PORT"]') },
  ],
  *check(container) {
    const { pod, identity } = container;
    for (const { hostPort, containerPort, protocol } of container.ports) {
      const taken = pod.format === 'compose' && isPrivileged(hostPort) ? hostPort : undefined;
      const port = taken ?? (isPrivileged(containerPort) ? containerPort : undefined);
      if (port === undefined) continue;
      yield aboutPod(pod, equivalents, {
        at: port.span,
        message: `${capitalised(containerName(container))} ${taken ? 'takes' : 'listens on'} port ${port.value}${taken ? ' of its host' : ''}, one of those below 1024 that need more rights. Use one from 1024 on where nothing speaks against it.`,
        identity: `${identity} port ${port.value}${protocol ? `/${protocol.value}` : ''}`,
        ...(taken === undefined && { severity: 'info' }),
      });
    }
  },
});

function isPrivileged(port: At<number> | undefined): boolean {
  return port !== undefined && port.value > 0 && port.value < 1024;
}
