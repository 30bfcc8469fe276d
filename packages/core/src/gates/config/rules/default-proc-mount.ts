import { defineRule } from '../../../model/rule.ts';
import { aboutPod, capitalised, containerName } from '../describe.ts';
import { podText } from '../example-texts.ts';

const equivalents = ['pss:restricted/procmount_restricted'];

export default defineRule({
  id: 'config/default-proc-mount',
  on: 'container',
  severity: 'low',
  profiles: ['pss-restricted'],
  title: '/proc is not masked in a user namespace',
  why: 'With a user namespace the baseline level admits an unmasked `/proc`; the restricted level does not.',
  remedy: 'Remove `procMount`, unless the container runs containers itself.',
  equivalents,
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
  examples: [
    {
      path: 'pod.yaml',
      bad: podText({ spec: 'hostUsers: false', container: 'securityContext:\n  procMount: Unmasked' }),
      fixed: podText({ spec: 'hostUsers: false', container: 'securityContext:\n  procMount: Default' }),
    },
    {
      path: 'pod.yaml',
      good: podText({ container: 'securityContext:\n  procMount: Unmasked' }),
      note: 'no-unmasked-proc says it.',
    },
    {
      path: 'pod.yaml',
      good: podText({ spec: 'hostUsers: false', container: 'securityContext:\n  procMount: Default' }),
    },
  ],
  *check(container) {
    const { procMount, pod } = container;
    if (procMount === undefined || procMount.value === 'Default' || pod.hostUsers?.value !== false) return;
    yield aboutPod(pod, equivalents, {
      at: procMount.span,
      message: `${capitalised(containerName(container))} has an unmasked \`/proc\`, which a restricted namespace does not admit even in a user namespace. Remove \`procMount\`.`,
      identity: `${container.identity} procMount`,
      fix: { title: 'Mask /proc', safety: 'review', edits: [{ span: procMount.span, text: 'Default' }] },
    });
  },
});
