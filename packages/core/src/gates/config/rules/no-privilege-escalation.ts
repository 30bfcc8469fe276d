import type { Fix } from '../../../model/fix.ts';
import { defineRule } from '../../../model/rule.ts';
import type { Container } from '../../../sources/pod/model.ts';
import { appendItem, dropItem } from '../compose-edits.ts';
import { aboutPod, capitalised, containerName } from '../describe.ts';
import { podText, serviceText } from '../example-texts.ts';
import { setInSecurityContext } from '../security-context-edits.ts';

const equivalents = [
  'pss:restricted/allowprivilegeescalation',
  'trivy:KSV-0001',
  'kube-linter:privilege-escalation-container',
  'checkov:CKV_K8S_5',
  'checkov:CKV_K8S_20',
  'kics:k8s/privilege_escalation_allowed',
  'kics:dockerCompose/no_new_privileges_not_set',
];

export default defineRule({
  id: 'config/no-privilege-escalation',
  on: 'container',
  severity: 'medium',
  profiles: ['default', 'strict', 'pss-restricted', 'cis-docker-1.6', 'cis-kubernetes-1.12'],
  title: 'Privilege escalation is allowed on purpose',
  why: 'A program with the setuid bit or file capabilities gets more rights than the process that starts it. Few images need that, and it is how a user without rights becomes root.',
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
      bad: podText({ container: 'securityContext:\n  allowPrivilegeEscalation: true\n  runAsUser: 1000' }),
      fixed: podText({ container: 'securityContext:\n  allowPrivilegeEscalation: false\n  runAsUser: 1000' }),
    },
    {
      path: 'compose.yaml',
      bad: serviceText('security_opt:\n  - no-new-privileges:false'),
      fixed: serviceText('security_opt:\n  - no-new-privileges:true'),
    },
    { path: 'pod.yaml', good: podText({ container: 'securityContext:\n  allowPrivilegeEscalation: false' }) },
    { path: 'pod.yaml', good: podText({}), note: 'Not set at all: privilege-escalation-unset says it.' },
    {
      path: 'pod.yaml',
      good: podText({ container: 'securityContext:\n  privileged: true\n  allowPrivilegeEscalation: true' }),
      note: 'A privileged container cannot be kept from escalating: no-privileged says it.',
    },
    { path: 'compose.yaml', good: serviceText('security_opt:\n  - no-new-privileges') },
  ],
  *check(container) {
    const { allowPrivilegeEscalation, privileged, pod } = container;
    if (allowPrivilegeEscalation?.value !== true || privileged?.value === true) return;
    yield aboutPod(pod, equivalents, {
      at: allowPrivilegeEscalation.span,
      message: `${capitalised(containerName(container))} allows privilege escalation: a setuid program in it becomes root. Forbid it unless the program needs such a helper.`,
      identity: `${container.identity} allowPrivilegeEscalation`,
      fix: forbidFix(container, allowPrivilegeEscalation.span),
    });
  },
});

function forbidFix(container: Container, at: { path: string; start: number; end: number }): Fix {
  const title = 'Forbid privilege escalation';
  if (container.pod.format === 'kubernetes') {
    return { title, safety: 'review', edits: setInSecurityContext(container, { allowPrivilegeEscalation: false }) };
  }
  const isListed = dropItem(container.node, 'security_opt', at).length > 0;
  const edits = isListed
    ? [{ span: at, text: 'no-new-privileges:true' }]
    : appendItem(container.node, 'security_opt', 'no-new-privileges:true');
  return { title, safety: 'review', edits };
}
