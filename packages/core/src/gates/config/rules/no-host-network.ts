import { defineRule } from '../../../model/rule.ts';
import { aboutPod, capitalised, podName } from '../describe.ts';
import { hostNamespaceFix } from '../host-namespace-fix.ts';
import { severityOnNode } from '../node-agents.ts';

const equivalents = [
  'pss:baseline/hostnamespaces',
  'trivy:KSV-0009',
  'kube-linter:host-network',
  'checkov:CKV_K8S_4',
  'checkov:CKV_K8S_19',
  'kics:k8s/shared_host_network_namespace',
  'kics:dockerCompose/shared_host_network_namespace',
];

export default defineRule({
  id: 'config/no-host-network',
  on: 'pod',
  severity: 'high',
  profiles: ['default', 'strict', 'pss-baseline', 'pss-restricted', 'cis-docker-1.6', 'cis-kubernetes-1.12'],
  title: 'Pod shares the network of its host',
  why: 'On the network of the host a container reaches services that listen on the loopback address of the node only (kubelet, cloud metadata, databases), can listen on any port, and no NetworkPolicy applies to it.',
  remedy: 'Remove `hostNetwork` (Compose: `network_mode: host`) and publish the ports that are needed.',
  equivalents,
  references: [
    'cis-kubernetes:5.2.5',
    'cis-docker:5.10',
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
  ],
  examples: [
    {
      path: 'pod.yaml',
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: agent\nspec:\n  hostNetwork: true\n  containers:\n    - name: agent\n      image: agent:1\n',
      fixed:
        'apiVersion: v1\nkind: Pod\nmetadata:\n  name: agent\nspec:\n  hostNetwork: false\n  containers:\n    - name: agent\n      image: agent:1\n',
    },
    {
      path: 'compose.yaml',
      bad: 'services:\n  agent:\n    image: agent:1\n    network_mode: host # why not\n    restart: always\n',
      fixed: 'services:\n  agent:\n    image: agent:1\n    restart: always\n',
    },
    {
      path: 'compose.yaml',
      bad: 'services:\n  agent:\n    network_mode: "host"\n    build: .\n',
    },
    {
      path: 'pod.yaml',
      good: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: agent\nspec:\n  hostNetwork: false\n  containers:\n    - name: agent\n      image: agent:1\n',
    },
    {
      path: 'compose.yaml',
      good: 'services:\n  agent:\n    image: agent:1\n    network_mode: service:db\n  db:\n    image: db:1\n',
    },
  ],
  *check(pod) {
    if (pod.hostNetwork?.value !== true) return;
    yield aboutPod(pod, equivalents, {
      at: pod.hostNetwork.span,
      message: `${capitalised(podName(pod))} shares the network of its host: it reaches what listens on the loopback address there${pod.format === 'compose' ? '' : ', and no network policy holds it'}. Remove it and publish the ports that are needed.`,
      identity: `${pod.identity} hostNetwork`,
      // A Compose project often is all that runs on its host.
      severity: pod.format === 'compose' ? 'medium' : severityOnNode(pod, 'high'),
      fix: hostNamespaceFix(pod, 'hostNetwork', 'network_mode'),
    });
  },
});
