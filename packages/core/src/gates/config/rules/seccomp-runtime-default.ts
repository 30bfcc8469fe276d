import { defineRule } from '../../../model/rule.ts';
import { aboutPod, capitalised, listed, placeOfMissingInPod, podName } from '../describe.ts';
import { podText } from '../example-texts.ts';
import { setInSecurityContext } from '../security-context-edits.ts';

const equivalents = [
  'pss:restricted/seccompprofile_restricted',
  'trivy:KSV-0030',
  'checkov:CKV_K8S_31',
  'checkov:CKV_K8S_32',
  'kics:k8s/seccomp_profile_is_not_configured',
];

export default defineRule({
  id: 'config/seccomp-runtime-default',
  on: 'pod',
  severity: 'low',
  profiles: ['strict', 'pss-restricted', 'cis-kubernetes-1.12'],
  title: 'Seccomp profile is not set',
  why: 'Unless the kubelet is told otherwise, Kubernetes runs containers without seccomp. The profile of the runtime forbids system calls that ordinary programs never make.',
  remedy: 'Set `seccompProfile: {type: RuntimeDefault}` in the security context of the pod.',
  equivalents,
  references: ['cis-kubernetes:5.6.2', 'https://kubernetes.io/docs/tutorials/security/seccomp/'],
  examples: [
    {
      path: 'pod.yaml',
      bad: podText({}),
      fixed:
        'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: example.com/app:1.4.2\n  securityContext:\n    seccompProfile:\n      type: RuntimeDefault\n',
    },
    {
      path: 'pod.yaml',
      bad: podText({ spec: 'securityContext: {fsGroup: 1000}' }),
      fixed: podText({ spec: 'securityContext: {seccompProfile: {type: RuntimeDefault}, fsGroup: 1000}' }),
    },
    { path: 'pod.yaml', good: podText({ spec: 'securityContext:\n  seccompProfile:\n    type: RuntimeDefault' }) },
    { path: 'pod.yaml', good: podText({ container: 'securityContext:\n  seccompProfile:\n    type: RuntimeDefault' }) },
    {
      path: 'compose.yaml',
      good: 'services:\n  web:\n    image: web:1\n',
      note: 'Docker uses its profile unless told otherwise.',
    },
    {
      path: 'pod.yaml',
      good: podText({ container: 'securityContext:\n  privileged: true' }),
      note: 'Seccomp does not hold a privileged container.',
    },
  ],
  *check(pod) {
    if (pod.format !== 'kubernetes' || pod.partial || pod.os?.value === 'windows') return;
    const without = pod.containers.filter(
      ({ seccomp, privileged }) => seccomp === undefined && privileged?.value !== true,
    );
    if (without.length === 0) return;
    yield aboutPod(pod, equivalents, {
      at: placeOfMissingInPod(pod),
      message: `${capitalised(podName(pod))} sets no seccomp profile for ${listed(without.map(({ name }) => name))}, so every system call is open unless the node says otherwise. Set \`seccompProfile: {type: RuntimeDefault}\`.`,
      identity: `${pod.identity} seccompProfile`,
      fix: {
        title: "Use the runtime's seccomp profile",
        safety: 'safe',
        edits: setInSecurityContext(pod, { seccompProfile: { type: 'RuntimeDefault' } }),
      },
    });
  },
});
