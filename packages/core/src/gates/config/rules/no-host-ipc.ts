import { defineRule } from '../../../model/rule.ts';
import { aboutPod, capitalised, podName } from '../describe.ts';
import { hostNamespaceFix } from '../host-namespace-fix.ts';

const equivalents = [
  'pss:baseline/hostnamespaces',
  'trivy:KSV-0008',
  'kube-linter:host-ipc',
  'checkov:CKV_K8S_3',
  'checkov:CKV_K8S_18',
  'kics:k8s/shared_host_ipc_namespace',
  'kics:dockerCompose/shared_host_ipc_namespace',
];

export default defineRule({
  id: 'config/no-host-ipc',
  on: 'pod',
  severity: 'high',
  profiles: ['default', 'strict', 'pss-baseline', 'pss-restricted', 'cis-docker-1.6', 'cis-kubernetes-1.12'],
  title: 'Pod shares the IPC namespace of its host',
  why: 'In the IPC namespace of the host a container reads and writes the shared memory and message queues of every process on the node.',
  remedy:
    'Remove `hostIPC` (Compose: `ipc: host`). Containers that share memory with each other belong into one pod, or join one named service.',
  equivalents,
  references: [
    'cis-kubernetes:5.2.4',
    'cis-docker:5.17',
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
  ],
  examples: [
    {
      path: 'pod.yaml',
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: agent\nspec:\n  hostIPC: true\n  containers:\n    - name: agent\n      image: agent:1\n',
      fixed:
        'apiVersion: v1\nkind: Pod\nmetadata:\n  name: agent\nspec:\n  hostIPC: false\n  containers:\n    - name: agent\n      image: agent:1\n',
    },
    {
      path: 'compose.yaml',
      bad: 'services:\n  agent:\n    image: agent:1\n    ipc: host # why not\n    restart: always\n',
      fixed: 'services:\n  agent:\n    image: agent:1\n    restart: always\n',
    },
    {
      path: 'compose.yaml',
      bad: 'services:\n  agent:\n    ipc: "host"\n    build: .\n',
    },
    {
      path: 'pod.yaml',
      good: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: agent\nspec:\n  hostIPC: false\n  containers:\n    - name: agent\n      image: agent:1\n',
    },
    {
      path: 'compose.yaml',
      good: 'services:\n  agent:\n    image: agent:1\n    ipc: service:db\n  db:\n    image: db:1\n',
    },
  ],
  *check(pod) {
    if (pod.hostIPC?.value !== true) return;
    yield aboutPod(pod, equivalents, {
      at: pod.hostIPC.span,
      message: `${capitalised(podName(pod))} shares the IPC namespace of its host: it can read and write the shared memory of every process on the node. Remove it, or share memory inside one pod.`,
      identity: `${pod.identity} hostIPC`,
      fix: hostNamespaceFix(pod, 'hostIPC', 'ipc'),
    });
  },
});
