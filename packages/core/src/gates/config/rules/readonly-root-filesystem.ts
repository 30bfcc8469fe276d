import { defineRule } from '../../../model/rule.ts';
import { aboutPod, capitalised, containerName, placeOfMissing } from '../describe.ts';
import { podText, serviceText } from '../example-texts.ts';
import { setEntry, setInSecurityContext } from '../security-context-edits.ts';

const equivalents = [
  'trivy:KSV-0014',
  'kube-linter:no-read-only-root-fs',
  'checkov:CKV_K8S_22',
  'kics:k8s/root_container_not_mounted_as_read_only',
];

export default defineRule({
  id: 'config/readonly-root-filesystem',
  on: 'container',
  severity: 'low',
  profiles: ['strict', 'cis-docker-1.6'],
  title: 'Root file system is writable',
  why: 'On a writable root file system an attacker can change programs and leave tools behind. Most programs write to a few folders only.',
  remedy:
    'Set `readOnlyRootFilesystem: true` (Compose: `read_only: true`) and mount an `emptyDir` (Compose: `tmpfs`) where the program writes.',
  equivalents,
  references: ['cis-docker:5.13', 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],
  examples: [
    {
      path: 'pod.yaml',
      bad: podText({ container: 'securityContext:\n  runAsNonRoot: true' }),
      fixed: podText({ container: 'securityContext:\n  runAsNonRoot: true\n  readOnlyRootFilesystem: true' }),
    },
    {
      path: 'pod.yaml',
      bad: podText({ container: 'securityContext:\n  readOnlyRootFilesystem: false' }),
      fixed: podText({ container: 'securityContext:\n  readOnlyRootFilesystem: true' }),
    },
    {
      path: 'compose.yaml',
      bad: serviceText('restart: always'),
      fixed: serviceText('restart: always\nread_only: true'),
    },
    { path: 'compose.yaml', good: serviceText('read_only: true') },
    { path: 'pod.yaml', good: podText({ spec: 'os: {name: windows}' }) },
  ],
  *check(container) {
    const { readOnlyRootFilesystem, pod, role } = container;
    if (readOnlyRootFilesystem?.value === true || role === 'ephemeral' || pod.os?.value === 'windows') return;
    if (readOnlyRootFilesystem === undefined && pod.partial) return;
    const isCompose = pod.format === 'compose';
    yield aboutPod(pod, equivalents, {
      at: readOnlyRootFilesystem?.span ?? placeOfMissing(container),
      message: `${capitalised(containerName(container))} can write to its root file system, where an attacker could change programs. Make it read-only and mount ${isCompose ? 'a tmpfs' : 'an emptyDir'} where it writes.`,
      identity: `${container.identity} readOnlyRootFilesystem`,
      fix: {
        title: 'Make the root file system read-only',
        safety: 'review',
        edits: isCompose
          ? [setEntry(container.node, 'read_only', true)]
          : setInSecurityContext(container, { readOnlyRootFilesystem: true }),
      },
    });
  },
});
