import type { Fix } from '../../../model/fix.ts';
import { defineRule } from '../../../model/rule.ts';
import type { Container } from '../../../sources/pod/model.ts';
import { aboutPod, capitalised, containerName } from '../describe.ts';
import { setEntry, setInSecurityContext } from '../security-context-edits.ts';

const equivalents = [
  'pss:baseline/privileged',
  'trivy:KSV-0017',
  'kube-linter:privileged-container',
  'kube-linter:scc-deny-privileged-container',
  'checkov:CKV_K8S_2',
  'checkov:CKV_K8S_16',
  'kics:k8s/container_is_privileged',
  'kics:dockerCompose/privileged_containers_enabled',
];

export default defineRule({
  id: 'config/no-privileged',
  on: 'container',
  severity: 'high',
  profiles: ['default', 'strict', 'pss-baseline', 'pss-restricted', 'cis-docker-1.6', 'cis-kubernetes-1.12'],
  title: 'Container is privileged',
  why: 'A privileged container has every capability, sees the devices of its node and is confined by neither seccomp nor AppArmor. Whoever takes over the process owns the node.',
  remedy:
    'Remove `privileged`. Where the program needs one thing of the host, give it that: a single capability, a device, a device plugin.',
  equivalents,
  references: [
    'cis-kubernetes:5.2.2',
    'cis-docker:5.5',
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
  ],
  examples: [
    {
      path: 'pod.yaml',
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: app:1\n      securityContext:\n        privileged: true\n',
      fixed:
        'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: app:1\n      securityContext:\n        privileged: false\n        allowPrivilegeEscalation: false\n',
    },
    {
      path: 'cron.yaml',
      bad: 'apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: clean\nspec:\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          initContainers:\n            - name: prepare\n              image: app:1\n              securityContext: {privileged: yes, allowPrivilegeEscalation: true}\n          containers:\n            - {name: app, image: "app:1"}\n',
      fixed:
        'apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: clean\nspec:\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          initContainers:\n            - name: prepare\n              image: app:1\n              securityContext: {privileged: false, allowPrivilegeEscalation: false}\n          containers:\n            - {name: app, image: "app:1"}\n',
      note: 'Kubernetes reads `yes` as true; a fix that left the escalation would uncover the next finding.',
    },
    {
      path: 'compose.yaml',
      bad: 'services:\n  dind:\n    image: docker:28-dind\n    privileged: true\n',
      fixed: 'services:\n  dind:\n    image: docker:28-dind\n    privileged: false\n',
    },
    { path: 'compose.yaml', good: 'services:\n  web:\n    image: web:1\n    privileged: false\n' },
    {
      path: 'pod.yaml',
      good: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: app:1\n      env:\n        - name: privileged\n          value: "true"\n',
    },
  ],
  *check(container) {
    const { privileged, pod } = container;
    if (privileged?.value !== true) return;
    yield aboutPod(pod, equivalents, {
      at: privileged.span,
      message: `${capitalised(containerName(container))} is privileged: it can do to its host whatever root can. Remove \`privileged\` and grant only what the program needs.`,
      identity: `${container.identity} privileged`,
      // Init containers prepare the node and are gone before anybody can reach the pod.
      ...(container.role === 'init' && { severity: 'medium' }),
      fix: unprivileged(container),
    });
  },
});

/** A privileged container cannot be kept from escalating, so both are settled together. */
function unprivileged(container: Container): Fix {
  const { pod, node } = container;
  const title = 'Run the container unprivileged';
  if (pod.format === 'kubernetes') {
    const edits = setInSecurityContext(container, { privileged: false, allowPrivilegeEscalation: false });
    return { title, safety: 'review', edits };
  }
  const build = node.entry('build')?.value;
  const holder = node.entry('privileged') || build?.kind !== 'mapping' ? node : build;
  return { title, safety: 'review', edits: [setEntry(holder, 'privileged', false)] };
}
