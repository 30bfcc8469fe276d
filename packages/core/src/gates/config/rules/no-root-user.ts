import type { Edit } from '../../../model/fix.ts';
import { defineRule } from '../../../model/rule.ts';
import type { At } from '../../../model/span.ts';
import type { Container, Pod } from '../../../sources/pod/model.ts';
import { aboutPod, capitalised, containerName, podName } from '../describe.ts';
import { podText, serviceText } from '../example-texts.ts';
import { setEntry, setInSecurityContext } from '../security-context-edits.ts';

const equivalents = [
  'pss:restricted/runasuser',
  'trivy:KSV-0105',
  'kube-linter:run-as-non-root',
  'checkov:CKV_K8S_6',
  'checkov:CKV_K8S_23',
  'kics:k8s/containers_running_as_root',
];

/** A user without rights that the images of many projects use. */
const USER = 65532;

export default defineRule({
  id: 'config/no-root-user',
  on: 'pod',
  severity: 'high',
  profiles: ['default', 'strict', 'pss-restricted', 'cis-kubernetes-1.12'],
  title: 'Process runs as root on purpose',
  why: 'Root in a container is root for the kernel: a flaw in the runtime, a mounted path or a leaked capability is then enough to take over the node.',
  remedy: 'Run as a user without rights, and give that user the files it writes to.',
  equivalents,
  yieldsTo: ['config/user-vs-non-root'],
  references: ['cis-kubernetes:5.2.7', 'https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
  examples: [
    {
      path: 'pod.yaml',
      bad: podText({ container: 'securityContext:\n  runAsUser: 0' }),
      fixed: podText({ container: 'securityContext:\n  runAsUser: 65532\n  runAsNonRoot: true' }),
    },
    { path: 'pod.yaml', bad: podText({ spec: 'securityContext:\n  runAsUser: 0\n  runAsNonRoot: true' }) },
    { path: 'compose.yaml', bad: serviceText('user: root'), fixed: serviceText('user: 65532') },
    { path: 'compose.yaml', bad: serviceText('user: "0:0"') },
    { path: 'compose.yaml', good: serviceText('user: ${UID:-0}') },
    { path: 'compose.yaml', good: serviceText('user: "1000:0"') },
    {
      path: 'pod.yaml',
      good: podText({ spec: 'securityContext:\n  runAsUser: 1000', container: 'securityContext:\n  runAsGroup: 0' }),
    },
    {
      path: 'pod.yaml',
      good: podText({ spec: 'hostUsers: false', container: 'securityContext:\n  runAsUser: 0' }),
      note: 'Root of a user namespace is nobody on the node.',
    },
  ],
  *check(pod) {
    if (pod.hostUsers?.value === false || pod.os?.value === 'windows') return;
    const { runAsUser } = pod.settings;
    if (runAsUser && isRoot(runAsUser)) {
      yield aboutPod(pod, equivalents, {
        at: runAsUser.span,
        message: `${capitalised(podName(pod))} runs its containers as root (\`runAsUser: 0\`). Choose a user without rights.`,
        identity: `${pod.identity} runAsUser`,
        fix: { title: `Run as user ${USER}`, safety: 'review', edits: userEdits(pod) },
      });
    }
    for (const container of pod.containers) {
      const own = container.settings.runAsUser;
      if (!own || !isRoot(own)) continue;
      yield aboutPod(pod, equivalents, {
        at: own.span,
        message: `${capitalised(containerName(container))} runs as root (\`${pod.format === 'compose' ? 'user' : 'runAsUser'}: ${own.value}\`). Choose a user without rights.`,
        identity: `${container.identity} runAsUser`,
        // Init containers often prepare volumes as root and are gone before anybody can reach the pod.
        ...(container.role === 'init' ? { severity: 'low' } : pod.format === 'compose' && { severity: 'medium' }),
        fix: { title: `Run as user ${USER}`, safety: 'review', edits: userEdits(container) },
      });
    }
  },
});

function isRoot({ value }: At<number | string>): boolean {
  return value === 0 || value === 'root';
}

function userEdits(place: Container | Pod): readonly Edit[] {
  const format = 'pod' in place ? place.pod.format : place.format;
  if (format === 'compose') return [setEntry(place.node, 'user', USER)];
  return setInSecurityContext(place, { runAsUser: USER, runAsNonRoot: true });
}
