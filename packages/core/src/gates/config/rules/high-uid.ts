import { defineRule } from '../../../model/rule.ts';
import { aboutPod, capitalised, containerName } from '../describe.ts';
import { podText } from '../example-texts.ts';

/** Below this, users of the node and of other images are found. */
const LEAST = 10_000;

const equivalents = ['trivy:KSV-0020', 'checkov:CKV_K8S_40', 'kics:k8s/containers_run_with_low_uid'];

export default defineRule({
  id: 'config/high-uid',
  on: 'container',
  severity: 'info',
  profiles: [],
  title: 'User id may be taken on the host',
  why: 'User ids are the same for all containers of a node and for the node itself. A low one may belong to a user of the node, whose files a process that escapes can then open.',
  remedy: 'Choose a user id of 10000 or more.',
  equivalents,
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],
  examples: [
    { path: 'pod.yaml', bad: podText({ container: 'securityContext:\n  runAsUser: 1000' }) },
    { path: 'pod.yaml', good: podText({ container: 'securityContext:\n  runAsUser: 10001' }) },
    {
      path: 'pod.yaml',
      good: podText({ container: 'securityContext:\n  runAsUser: 0' }),
      note: 'no-root-user says it.',
    },
    { path: 'pod.yaml', good: podText({ spec: 'hostUsers: false', container: 'securityContext: {runAsUser: 1000}' }) },
  ],
  *check(container) {
    const { runAsUser, pod, identity } = container;
    if (pod.format !== 'kubernetes' || pod.hostUsers?.value === false || typeof runAsUser?.value !== 'number') return;
    if (runAsUser.value === 0 || runAsUser.value >= LEAST) return;
    yield aboutPod(pod, equivalents, {
      at: runAsUser.span,
      message: `${capitalised(containerName(container))} runs as user ${runAsUser.value}, an id that the node may give to somebody else. Choose one of ${LEAST} or more.`,
      identity: `${identity} runAsUser`,
    });
  },
});
