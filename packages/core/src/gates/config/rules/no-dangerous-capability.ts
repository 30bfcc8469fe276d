import { defineRule } from '../../../model/rule.ts';
import { addedCapabilities, canonicalName, dangerOf } from '../capabilities.ts';
import { removeCapabilityFix } from '../capability-edits.ts';
import type { Severity } from '../../../model/severity.ts';
import type { Container } from '../../../sources/pod/model.ts';
import { aboutPod, capitalised, containerName } from '../describe.ts';
import { severityOnNode } from '../node-agents.ts';

const equivalents = [
  'pss:baseline/capabilities_baseline',
  'pss:restricted/capabilities_restricted',
  'trivy:KSV-0005',
  'trivy:KSV-0022',
  'trivy:KSV-0120',
  'checkov:CKV_K8S_25',
  'checkov:CKV_K8S_39',
  'kics:k8s/containers_with_sys_admin_capabilities',
  'kics:k8s/containers_with_added_capabilities',
  'kics:dockerCompose/container_capabilities_unrestricted',
];

export default defineRule({
  id: 'config/no-dangerous-capability',
  on: 'container',
  severity: 'high',
  profiles: ['default', 'strict', 'pss-baseline', 'pss-restricted', 'cis-docker-1.6'],
  title: 'Capability that reaches beyond the container is added',
  why: 'Some capabilities let a process leave its container or rule its node: SYS_ADMIN mounts file systems, SYS_MODULE loads kernel modules, SYS_PTRACE takes over processes, DAC_READ_SEARCH opens any file.',
  remedy:
    'Remove the capability. Where one system call is needed, look for a narrower capability or do the work in a node agent.',
  equivalents,
  references: ['cis-docker:5.4', 'https://man7.org/linux/man-pages/man7/capabilities.7.html'],
  examples: [
    {
      path: 'pod.yaml',
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: app:1\n      securityContext:\n        capabilities:\n          add:\n            - NET_BIND_SERVICE\n            - SYS_ADMIN\n',
      fixed:
        'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: app:1\n      securityContext:\n        capabilities:\n          add:\n            - NET_BIND_SERVICE\n',
    },
    {
      path: 'compose.yaml',
      bad: 'services:\n  vpn:\n    image: vpn:1\n    cap_add: [CAP_SYS_MODULE]\n',
      fixed: 'services:\n  vpn:\n    image: vpn:1\n    cap_add: []\n',
    },
    {
      path: 'compose.yaml',
      good: 'services:\n  web:\n    image: web:1\n    cap_drop: [ALL]\n    cap_add: [NET_BIND_SERVICE, CHOWN]\n',
    },
    {
      path: 'pod.yaml',
      good: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: app:1\n      securityContext:\n        capabilities:\n          drop: [ALL, SYS_ADMIN]\n',
    },
    {
      path: 'compose.yaml',
      good: 'services:\n  dind:\n    image: docker:28-dind\n    privileged: true\n    cap_add: [SYS_ADMIN]\n',
      note: 'no-privileged says more.',
    },
  ],
  *check(container) {
    // A privileged container has them all: that is what is said of it.
    if (container.privileged?.value === true) return;
    for (const capability of addedCapabilities(container)) {
      const name = canonicalName(capability, container);
      const danger = dangerOf(name);
      if (danger === undefined) continue;
      yield aboutPod(container.pod, equivalents, {
        at: capability.span,
        message: `${capitalised(containerName(container))} adds ${name}, which ${danger}. Remove it, or use a narrower capability.`,
        identity: `${container.identity} ${name}`,
        severity: severityOf(name, container),
        fix: removeCapabilityFix(container, capability),
      });
    }
  },
});

/** NET_ADMIN rules the container's own network only, unless the pod shares that of its host. */
function severityOf(name: string, { pod }: Container): Severity {
  if (name === 'NET_ADMIN' && pod.hostNetwork?.value !== true) return 'low';
  return severityOnNode(pod, 'high');
}
