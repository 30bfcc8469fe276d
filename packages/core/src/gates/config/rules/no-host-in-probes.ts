import { defineRule } from '../../../model/rule.ts';
import { get, getString } from '../../../sources/yaml/access.ts';
import { dropEntry } from '../compose-edits.ts';
import { aboutPod, capitalised, containerName } from '../describe.ts';
import { podText } from '../example-texts.ts';

const equivalents = ['pss:baseline/hostprobesandhostlifecycle'];

const HANDLERS = [
  ['livenessProbe'],
  ['readinessProbe'],
  ['startupProbe'],
  ['lifecycle', 'postStart'],
  ['lifecycle', 'preStop'],
] as const;

export default defineRule({
  id: 'config/no-host-in-probes',
  on: 'container',
  severity: 'medium',
  profiles: ['strict', 'pss-baseline', 'pss-restricted'],
  title: 'Probe asks another host',
  why: 'The kubelet sends probes from the node. A `host` in a probe makes it send requests to any address the node reaches, such as the metadata service of the cloud; since 1.34 the baseline level does not admit it.',
  remedy:
    'Remove `host`: the probe then asks the pod. Set a `Host` header in `httpHeaders` where the program needs one.',
  equivalents,
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
  examples: [
    {
      path: 'pod.yaml',
      bad: podText({ container: 'livenessProbe:\n  httpGet:\n    host: 169.254.169.254\n    port: 80' }),
      fixed: podText({ container: 'livenessProbe:\n  httpGet:\n    port: 80' }),
    },
    {
      path: 'pod.yaml',
      good: podText({
        container: 'livenessProbe:\n  httpGet:\n    port: 80\n    httpHeaders:\n      - name: Host\n        value: web',
      }),
    },
    { path: 'pod.yaml', good: podText({ container: 'readinessProbe:\n  tcpSocket:\n    host: ""\n    port: 80' }) },
  ],
  *check(container) {
    const { node, pod } = container;
    if (pod.format !== 'kubernetes') return;
    for (const handler of HANDLERS) {
      for (const action of ['httpGet', 'tcpSocket']) {
        const holder = get(node, ...handler, action);
        const host = getString(holder, 'host');
        if (holder?.kind !== 'mapping' || !host || host.value === '') continue;
        const name = handler.join('.');
        yield aboutPod(pod, equivalents, {
          at: host.span,
          message: `The ${name} of ${containerName(container)} asks \`${host.value}\` from the node. ${capitalised('remove')} \`host\` to ask the pod itself.`,
          identity: `${container.identity} ${name}.${action}.host`,
          fix: { title: 'Ask the pod itself', safety: 'review', edits: dropEntry(holder, 'host') },
        });
      }
    }
  },
});
