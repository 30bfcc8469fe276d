import { defineRule } from '../../../model/rule.ts';
import { aboutPod, capitalised, podName } from '../describe.ts';
import { hostNamespaceFix } from '../host-namespace-fix.ts';
import { severityOnNode } from '../node-agents.ts';

const equivalents = [
  'pss:baseline/hostnamespaces',
  'trivy:KSV-0010',
  'kube-linter:host-pid',
  'checkov:CKV_K8S_1',
  'checkov:CKV_K8S_17',
  'kics:k8s/shared_host_pid_namespace',
  'kics:dockerCompose/host_namespace_is_shared',
];

export default defineRule({
  id: 'config/no-host-pid',
  on: 'pod',
  severity: 'high',
  profiles: ['default', 'strict', 'pss-baseline', 'pss-restricted', 'cis-docker-1.6', 'cis-kubernetes-1.12'],
  title: 'Pod shares the process namespace of its host',
  why: 'In the process namespace of the host a container sees every process of the node with its command line and, when it runs as the same user, its environment and memory. That is a way to the secrets of all other workloads.',
  remedy:
    'Remove `hostPID` (Compose: `pid: host`). To see the processes of the same pod, `shareProcessNamespace: true` is enough.',
  equivalents,
  references: [
    'cis-kubernetes:5.2.3',
    'cis-docker:5.16',
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
  ],
  examples: [
    {
      path: 'pod.yaml',
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: agent\nspec:\n  hostPID: true\n  containers:\n    - name: agent\n      image: agent:1\n',
      fixed:
        'apiVersion: v1\nkind: Pod\nmetadata:\n  name: agent\nspec:\n  hostPID: false\n  containers:\n    - name: agent\n      image: agent:1\n',
    },
    {
      path: 'compose.yaml',
      bad: 'services:\n  agent:\n    image: agent:1\n    pid: host # why not\n    restart: always\n',
      fixed: 'services:\n  agent:\n    image: agent:1\n    restart: always\n',
    },
    {
      path: 'compose.yaml',
      bad: 'services:\n  agent:\n    pid: "host"\n    build: .\n',
    },
    {
      path: 'pod.yaml',
      good: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: agent\nspec:\n  hostPID: false\n  containers:\n    - name: agent\n      image: agent:1\n',
    },
    {
      path: 'compose.yaml',
      good: 'services:\n  agent:\n    image: agent:1\n    pid: service:db\n  db:\n    image: db:1\n',
    },
  ],
  *check(pod) {
    if (pod.hostPID?.value !== true) return;
    yield aboutPod(pod, equivalents, {
      at: pod.hostPID.span,
      message: `${capitalised(podName(pod))} shares the process namespace of its host: it sees every process of the node and can signal or inspect them. Remove it unless this is a node agent.`,
      identity: `${pod.identity} hostPID`,
      severity: severityOnNode(pod, 'high'),
      fix: hostNamespaceFix(pod, 'hostPID', 'pid'),
    });
  },
});
