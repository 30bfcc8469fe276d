import { defineRule } from '../../../model/rule.ts';
import { aboutPod, capitalised, containerName } from '../describe.ts';
import { podText } from '../example-texts.ts';

const equivalents = [
  'pss:baseline/procmount',
  'pss:restricted/procmount_restricted',
  'trivy:KSV-0027',
  'kube-linter:unsafe-proc-mount',
  'kics:k8s/container_runs_unmasked',
];

export default defineRule({
  id: 'config/no-unmasked-proc',
  on: 'container',
  severity: 'high',
  profiles: ['default', 'strict', 'pss-baseline', 'pss-restricted'],
  title: '/proc is not masked',
  why: 'The runtime hides the parts of `/proc` that tell about the node or change it. Without that mask a container reads kernel memory layouts and writes kernel settings.',
  remedy: 'Remove `procMount`. Containers in containers need it only together with `hostUsers: false`.',
  equivalents,
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
  examples: [
    {
      path: 'pod.yaml',
      bad: podText({ container: 'securityContext:\n  procMount: Unmasked' }),
      fixed: podText({ container: 'securityContext:\n  procMount: Default' }),
    },
    { path: 'pod.yaml', good: podText({ container: 'securityContext:\n  procMount: Default' }) },
    {
      path: 'pod.yaml',
      good: podText({ spec: 'hostUsers: false', container: 'securityContext:\n  procMount: Unmasked' }),
      note: 'Its user namespace keeps it from what the mask hides; only the restricted level refuses it.',
    },
  ],
  *check(container) {
    const { procMount, pod } = container;
    if (procMount === undefined || procMount.value === 'Default' || pod.hostUsers?.value === false) return;
    yield aboutPod(pod, equivalents, {
      at: procMount.span,
      message: `${capitalised(containerName(container))} sees the whole \`/proc\` of its node (\`procMount: ${procMount.value}\`) and can change kernel settings there. Remove it, or set \`hostUsers: false\` as well.`,
      identity: `${container.identity} procMount`,
      fix: { title: 'Mask /proc', safety: 'review', edits: [{ span: procMount.span, text: 'Default' }] },
    });
  },
});
