import { defineRule } from '../../../model/rule.ts';
import { appendItem } from '../compose-edits.ts';
import { aboutPod, capitalised, containerName, placeOfMissing } from '../describe.ts';
import { podText, serviceText } from '../example-texts.ts';
import { setInSecurityContext } from '../security-context-edits.ts';

const equivalents = [
  'pss:restricted/allowprivilegeescalation',
  'trivy:KSV-0001',
  'kube-linter:privilege-escalation-container',
  'checkov:CKV_K8S_20',
  'kics:k8s/privilege_escalation_allowed',
  'kics:dockerCompose/no_new_privileges_not_set',
];

export default defineRule({
  id: 'config/privilege-escalation-unset',
  on: 'container',
  severity: 'medium',
  profiles: ['strict', 'pss-restricted', 'cis-docker-1.6', 'cis-kubernetes-1.12'],
  title: 'Privilege escalation is not forbidden',
  why: 'Where nothing is said, a program with the setuid bit or file capabilities gets more rights than the process that starts it.',
  remedy: 'Set `allowPrivilegeEscalation: false` (Compose: `security_opt: [no-new-privileges:true]`).',
  equivalents,
  references: [
    'cis-kubernetes:5.2.6',
    'cis-docker:5.26',
    'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
  ],
  examples: [
    {
      path: 'pod.yaml',
      bad: podText({}),
      fixed: podText({ container: 'securityContext:\n  allowPrivilegeEscalation: false' }),
    },
    {
      path: 'pod.yaml',
      bad: podText({ container: 'securityContext: {}' }),
      fixed: podText({ container: 'securityContext: {allowPrivilegeEscalation: false}' }),
    },
    {
      path: 'compose.yaml',
      bad: serviceText('security_opt:\n  - label=type:web_t'),
      fixed: serviceText('security_opt:\n  - label=type:web_t\n  - no-new-privileges:true'),
    },
    { path: 'pod.yaml', good: podText({ container: 'securityContext:\n  allowPrivilegeEscalation: false' }) },
    { path: 'compose.yaml', good: serviceText('security_opt: ["no-new-privileges=true"]') },
    {
      path: 'patch.yaml',
      good: 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  template:\n    spec:\n      containers:\n        - name: app\n          env:\n            - name: A\n              value: b\n',
      note: 'A patch: what it does not say its base may say.',
    },
    { path: 'pod.yaml', good: podText({ spec: 'os:\n  name: windows' }), note: 'Windows has no such setting.' },
  ],
  *check(container) {
    const { allowPrivilegeEscalation, privileged, pod } = container;
    if (allowPrivilegeEscalation || pod.partial || pod.os?.value === 'windows') return;
    const isKubernetes = pod.format === 'kubernetes';
    if (isKubernetes && privileged?.value === true) return;
    yield aboutPod(pod, equivalents, {
      at: placeOfMissing(container),
      message: `${capitalised(containerName(container))} does not forbid privilege escalation, so a setuid program in it can become root. Set \`${isKubernetes ? 'allowPrivilegeEscalation: false' : 'security_opt: [no-new-privileges:true]'}\`.`,
      identity: `${container.identity} allowPrivilegeEscalation`,
      fix: {
        title: 'Forbid privilege escalation',
        safety: 'review',
        edits: isKubernetes
          ? setInSecurityContext(container, { allowPrivilegeEscalation: false })
          : appendItem(container.node, 'security_opt', 'no-new-privileges:true'),
      },
    });
  },
});
