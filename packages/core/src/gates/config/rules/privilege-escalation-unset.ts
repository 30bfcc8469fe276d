import type { Edit } from '../../../model/fix.ts';
import { defineRule } from '../../../model/rule.ts';
import type { Container } from '../../../sources/pod/model.ts';
import { appendItem } from '../compose-edits.ts';
import { aboutPod } from '../describe.ts';
import { podText, serviceText } from '../example-texts.ts';
import { lackingIn } from '../missing-settings.ts';
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
  on: 'pod',
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
    {
      path: 'pod.yaml',
      bad: `${podText({})}    - name: log\n      image: log:1\n`,
      fixed: `${podText({})}      securityContext:\n        allowPrivilegeEscalation: false\n    - name: log\n      image: log:1\n      securityContext:\n        allowPrivilegeEscalation: false\n`,
      note: 'Told once, mended in both.',
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
  *check(pod) {
    if (pod.partial || pod.os?.value === 'windows') return;
    const isCompose = pod.format === 'compose';
    // A privileged container cannot be kept from escalating.
    const counted = pod.containers.filter(({ privileged }) => isCompose || privileged?.value !== true);
    const lacking = lackingIn(pod, counted, 'allowPrivilegeEscalation', (each) => !each.allowPrivilegeEscalation);
    for (const { who, at, identity, containers } of lacking) {
      const setting = isCompose ? 'security_opt: [no-new-privileges:true]' : 'allowPrivilegeEscalation: false';
      yield aboutPod(pod, equivalents, {
        at,
        message: `${who} does not forbid privilege escalation, so a setuid program in it can become root. Set \`${setting}\`.`,
        identity,
        fix: { title: 'Forbid privilege escalation', safety: 'review', edits: containers.flatMap(forbid) },
      });
    }
  },
});

function forbid(container: Container): readonly Edit[] {
  if (container.pod.format === 'compose') return appendItem(container.node, 'security_opt', 'no-new-privileges:true');
  return setInSecurityContext(container, { allowPrivilegeEscalation: false });
}
