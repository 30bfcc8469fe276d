import { defineRule } from '../../../model/rule.ts';
import { addedCapabilities, canonicalName, dangerOf, isBaselineCapability } from '../capabilities.ts';
import { removeCapabilityFix } from '../capability-edits.ts';
import { aboutPod, capitalised, containerName } from '../describe.ts';

const equivalents = [
  'pss:restricted/capabilities_restricted',
  'trivy:KSV-0106',
  'kics:k8s/containers_with_added_capabilities',
];

export default defineRule({
  id: 'config/only-net-bind-service',
  on: 'container',
  severity: 'low',
  profiles: ['pss-restricted'],
  title: 'Capability other than NET_BIND_SERVICE is added',
  why: 'The restricted level of the Pod Security Standards lets a container add back one capability only, NET_BIND_SERVICE. The admission of a restricted namespace refuses every other.',
  remedy: 'Remove the capability.',
  equivalents,
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
  examples: [
    {
      path: 'pod.yaml',
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: app:1\n      securityContext:\n        capabilities:\n          drop: [ALL]\n          add: [CHOWN]\n',
      fixed:
        'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: app:1\n      securityContext:\n        capabilities:\n          drop: [ALL]\n          add: []\n',
    },
    {
      path: 'pod.yaml',
      good: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: app:1\n      securityContext:\n        capabilities:\n          drop: [ALL]\n          add: [NET_BIND_SERVICE]\n',
    },
    {
      path: 'compose.yaml',
      good: 'services:\n  web:\n    image: web:1\n    cap_add: [CHOWN]\n',
      note: 'The standards are about Kubernetes.',
    },
  ],
  *check(container) {
    if (container.pod.format !== 'kubernetes') return;
    for (const capability of addedCapabilities(container)) {
      const name = canonicalName(capability, container);
      // The others are told by the rules about capabilities outside the baseline.
      if (name === 'NET_BIND_SERVICE' || !isBaselineCapability(name) || dangerOf(name) !== undefined) continue;
      yield aboutPod(container.pod, equivalents, {
        at: capability.span,
        message: `${capitalised(containerName(container))} adds ${name}; a restricted namespace admits NET_BIND_SERVICE only. Remove it.`,
        identity: `${container.identity} ${name}`,
        fix: removeCapabilityFix(container, capability),
      });
    }
  },
});
