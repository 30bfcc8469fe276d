import { defineRule } from '../../../model/rule.ts';
import { aboutPod } from '../describe.ts';
import { podText } from '../example-texts.ts';
import { lackingIn, mainContainers } from '../missing-settings.ts';

const equivalents = [
  'trivy:KSV-0118',
  'checkov:CKV_K8S_29',
  'checkov:CKV_K8S_30',
  'kics:k8s/pod_or_container_without_security_context',
];

export default defineRule({
  id: 'config/security-context-missing',
  on: 'pod',
  severity: 'low',
  profiles: ['cis-kubernetes-1.12'],
  title: 'Nothing is said about what the container may do',
  why: 'Without a `securityContext` the defaults hold, which are made for compatibility: root, if the image says nothing else, a writable root file system, the usual capabilities.',
  remedy:
    'Start from `runAsNonRoot: true`, `allowPrivilegeEscalation: false`, `readOnlyRootFilesystem: true`, `capabilities: {drop: [ALL]}`, `seccompProfile: {type: RuntimeDefault}` and give back what the program needs.',
  equivalents,
  references: ['cis-kubernetes:5.6.3', 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],
  examples: [
    { path: 'pod.yaml', bad: podText({}) },
    { path: 'pod.yaml', good: podText({ container: 'securityContext:\n  allowPrivilegeEscalation: false' }) },
  ],
  *check(pod) {
    if (pod.format !== 'kubernetes') return;
    const lacking = lackingIn(pod, mainContainers(pod), 'securityContext', (container) => !container.securityContext);
    for (const { who, at, identity } of lacking) {
      const message = `${who} has no \`securityContext\`, so it runs with the rights that suit any image. Say what it may do.`;
      yield aboutPod(pod, equivalents, { at, identity, message });
    }
  },
});
