import { defineRule } from '../../../model/rule.ts';
import { addedCapabilities, canonicalName, dangerOf, isBaselineCapability } from '../capabilities.ts';
import { removeCapabilityFix } from '../capability-edits.ts';
import { aboutPod, capitalised, containerName } from '../describe.ts';

const equivalents = [
  'pss:baseline/capabilities_baseline',
  'pss:restricted/capabilities_restricted',
  'trivy:KSV-0022',
  'checkov:CKV_K8S_24',
  'checkov:CKV_K8S_25',
  'kics:k8s/containers_with_added_capabilities',
  'kics:dockerCompose/container_capabilities_unrestricted',
];

export default defineRule({
  id: 'config/no-added-capabilities',
  on: 'container',
  severity: 'medium',
  profiles: ['strict', 'pss-baseline', 'pss-restricted', 'cis-docker-1.6'],
  title: 'Capability outside the baseline set is added',
  why: 'Every capability beyond those that a runtime grants by default is a right that ordinary programs do not need, and that an attacker in the container inherits.',
  remedy: 'Remove it. Most programs need none, or NET_BIND_SERVICE for a port below 1024.',
  equivalents,
  references: ['cis-docker:5.4', 'https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
  examples: [
    {
      path: 'pod.yaml',
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: app:1\n      securityContext:\n        capabilities:\n          add: [IPC_LOCK, CHOWN]\n',
      fixed:
        'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: app:1\n      securityContext:\n        capabilities:\n          add: [CHOWN]\n',
    },
    { path: 'compose.yaml', bad: 'services:\n  web:\n    image: web:1\n    cap_add:\n      - NET_RAW\n' },
    {
      path: 'pod.yaml',
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: app:1\n      securityContext:\n        capabilities:\n          add: [CAP_CHOWN]\n',
      note: 'Kubernetes wants the name without CAP_; the admission of a namespace refuses this one.',
    },
    { path: 'compose.yaml', good: 'services:\n  web:\n    image: web:1\n    cap_add: [CAP_CHOWN, setuid]\n' },
    {
      path: 'compose.yaml',
      good: 'services:\n  web:\n    image: web:1\n    cap_add: [SYS_ADMIN]\n',
      note: 'no-dangerous-capability says it.',
    },
  ],
  *check(container) {
    for (const capability of addedCapabilities(container)) {
      const name = canonicalName(capability, container);
      const isTold = dangerOf(name) !== undefined && container.privileged?.value !== true;
      if (isBaselineCapability(name) || isTold) continue;
      yield aboutPod(container.pod, equivalents, {
        at: capability.span,
        message: `${capitalised(containerName(container))} adds the capability ${name}, which ordinary programs do not need. Remove it.`,
        identity: `${container.identity} ${name}`,
        fix: removeCapabilityFix(container, capability),
      });
    }
  },
});
