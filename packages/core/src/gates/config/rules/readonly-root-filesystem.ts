import type { RuleFinding } from '../../../model/finding.ts';
import type { Edit } from '../../../model/fix.ts';
import { defineRule } from '../../../model/rule.ts';
import type { Container, Pod } from '../../../sources/pod/model.ts';
import { aboutPod, capitalised, containerName } from '../describe.ts';
import { lackingIn, type Lacking } from '../missing-settings.ts';
import { podText, serviceText } from '../example-texts.ts';
import { setEntry, setInSecurityContext } from '../security-context-edits.ts';

const equivalents = [
  'trivy:KSV-0014',
  'kube-linter:no-read-only-root-fs',
  'checkov:CKV_K8S_22',
  'kics:k8s/root_container_not_mounted_as_read_only',
];

const FIELD = 'readOnlyRootFilesystem';

export default defineRule({
  id: 'config/readonly-root-filesystem',
  on: 'pod',
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
  *check(pod) {
    if (pod.os?.value === 'windows') return;
    const counted = pod.containers.filter(({ role }) => role !== 'ephemeral');
    for (const container of counted) {
      const { readOnlyRootFilesystem, identity } = container;
      if (readOnlyRootFilesystem?.value !== false) continue;
      const who = capitalised(containerName(container));
      yield finding(pod, {
        at: readOnlyRootFilesystem.span,
        identity: `${identity} ${FIELD}`,
        who,
        containers: [container],
      });
    }
    if (pod.partial) return;
    for (const lacking of lackingIn(pod, counted, FIELD, (container) => !container.readOnlyRootFilesystem))
      yield finding(pod, lacking);
  },
});

function finding(pod: Pod, { at, identity, who, containers }: Lacking): RuleFinding {
  const isCompose = pod.format === 'compose';
  return aboutPod(pod, equivalents, {
    at,
    message: `${who} can write to its root file system, where an attacker could change programs. Make it read-only and mount ${isCompose ? 'a tmpfs' : 'an emptyDir'} where it writes.`,
    identity,
    fix: { title: 'Make the root file system read-only', safety: 'review', edits: containers.flatMap(readOnlyEdits) },
  });
}

function readOnlyEdits(container: Container): readonly Edit[] {
  if (container.pod.format === 'compose') return [setEntry(container.node, 'read_only', true)];
  return setInSecurityContext(container, { readOnlyRootFilesystem: true });
}
