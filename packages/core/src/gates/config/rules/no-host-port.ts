import { defineRule } from '../../../model/rule.ts';
import { dropEntry } from '../compose-edits.ts';
import { aboutPod, capitalised, containerName } from '../describe.ts';
import { podText, serviceText } from '../example-texts.ts';

const equivalents = [
  'pss:baseline/hostports',
  'trivy:KSV-0024',
  'checkov:CKV_K8S_26',
  'kics:k8s/workload_host_port_not_specified',
];

export default defineRule({
  id: 'config/no-host-port',
  on: 'container',
  severity: 'medium',
  profiles: ['strict', 'pss-baseline', 'pss-restricted', 'cis-kubernetes-1.12'],
  title: 'Port of the node is taken',
  why: 'A host port opens the container on the address of the node, past Services and often past network policies, and lets one such pod run per node only.',
  remedy: 'Remove `hostPort` and reach the pod through a Service.',
  equivalents,
  references: ['cis-kubernetes:5.2.12', 'https://kubernetes.io/docs/concepts/configuration/overview/'],
  examples: [
    {
      path: 'pod.yaml',
      bad: podText({ container: 'ports:\n  - containerPort: 8080\n    hostPort: 80\n    protocol: TCP' }),
      fixed: podText({ container: 'ports:\n  - containerPort: 8080\n    protocol: TCP' }),
    },
    { path: 'pod.yaml', good: podText({ container: 'ports:\n  - containerPort: 8080\n    hostPort: 0' }) },
    {
      path: 'compose.yaml',
      good: serviceText('ports: ["80:8080"]'),
      note: 'Publishing ports is what Compose has `ports` for.',
    },
  ],
  *check(container) {
    if (container.pod.format !== 'kubernetes') return;
    for (const { hostPort, node } of container.ports) {
      if (!hostPort || !node) continue;
      yield aboutPod(container.pod, equivalents, {
        at: hostPort.span,
        message: `${capitalised(containerName(container))} takes port ${hostPort.value} of its node, past every Service. Remove \`hostPort\` and use a Service.`,
        identity: `${container.identity} hostPort ${hostPort.value}`,
        fix: { title: "Do not take the node's port", safety: 'review', edits: dropEntry(node, 'hostPort') },
      });
    }
  },
});
