import { defineRule } from '../../../model/rule.ts';
import type { RuleFinding } from '../../../model/finding.ts';
import type { Span } from '../../../model/span.ts';
import type { Container } from '../../../sources/pod/model.ts';
import { aboutPod, capitalised, containerName, placeOfMissing } from '../describe.ts';
import { podText, serviceText } from '../example-texts.ts';
import { setInSecurityContext } from '../security-context-edits.ts';

const equivalents = [
  'pss:restricted/runasnonroot',
  'trivy:KSV-0012',
  'kube-linter:run-as-non-root',
  'checkov:CKV_K8S_6',
  'checkov:CKV_K8S_23',
  'kics:k8s/containers_running_as_root',
  'kics:k8s/root_containers_admitted',
];
/** Where a user without rights is named, only those who insist on the field itself complain. */
const FIELD_ONLY = ['pss:restricted/runasnonroot', 'trivy:KSV-0012', 'checkov:CKV_K8S_23'];

export default defineRule({
  id: 'config/run-as-non-root',
  on: 'container',
  severity: 'medium',
  profiles: ['strict', 'pss-restricted', 'cis-kubernetes-1.12'],
  title: 'Nothing keeps the container from running as root',
  why: 'Without `runAsNonRoot: true` the user is whatever the image says, which is root for most images. The field makes the node refuse an image that would run as root.',
  remedy:
    'Set `runAsNonRoot: true` for the pod, and a `runAsUser` where the image names its user by name. In Compose set `user`.',
  equivalents,
  references: ['cis-kubernetes:5.2.7', 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],
  examples: [
    { path: 'pod.yaml', bad: podText({}), fixed: podText({ container: 'securityContext:\n  runAsNonRoot: true' }) },
    {
      path: 'pod.yaml',
      bad: podText({
        spec: 'securityContext:\n  runAsNonRoot: true',
        container: 'securityContext:\n  runAsNonRoot: false',
      }),
      fixed: podText({
        spec: 'securityContext:\n  runAsNonRoot: true',
        container: 'securityContext:\n  runAsNonRoot: true',
      }),
    },
    { path: 'compose.yaml', bad: serviceText('restart: always') },
    { path: 'pod.yaml', good: podText({ spec: 'securityContext:\n  runAsNonRoot: true' }) },
    { path: 'pod.yaml', good: podText({ spec: 'hostUsers: false' }) },
    { path: 'compose.yaml', good: serviceText('user: "1000:1000"') },
    { path: 'compose.yaml', good: serviceText('user: root'), note: 'no-root-user says it.' },
    { path: 'compose.yaml', good: 'services:\n  web:\n    build: .\n', note: 'The Dockerfile says who the user is.' },
  ],
  *check(container) {
    const { pod, runAsNonRoot, runAsUser } = container;
    if (pod.hostUsers?.value === false || pod.os?.value === 'windows' || runAsNonRoot?.value === true) return;
    if (pod.format === 'compose') {
      const isKnown = container.node.entry('user') !== undefined || container.node.entry('build') !== undefined;
      if (!isKnown && !pod.partial) yield finding(container, container.span, 'Set `user` to one without rights');
      return;
    }
    if (runAsNonRoot === undefined && pod.partial) return;
    // What the pod says falsely is told once for every container that takes it over.
    const at = runAsNonRoot?.from === 'container' ? runAsNonRoot.span : placeOfMissing(container);
    const hasUser = typeof runAsUser?.value === 'number' && runAsUser.value > 0;
    yield {
      ...finding(container, at, 'Set `runAsNonRoot: true`'),
      ...(hasUser && { severity: 'low', equivalents: FIELD_ONLY }),
      fix: {
        title: 'Refuse to run as root',
        safety: 'review',
        edits: setInSecurityContext(container, { runAsNonRoot: true }),
      },
    };
  },
});

function finding(container: Container, at: Span, remedy: string): RuleFinding {
  return aboutPod(container.pod, equivalents, {
    at,
    message: `Nothing keeps ${containerName(container)} from running as root. ${capitalised(remedy)}, so that an image which needs root does not start.`,
    identity: `${container.identity} runAsNonRoot`,
  });
}
