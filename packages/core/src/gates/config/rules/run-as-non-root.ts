import { defineRule } from '../../../model/rule.ts';
import type { RuleFinding } from '../../../model/finding.ts';
import type { Span } from '../../../model/span.ts';
import type { Container, Pod } from '../../../sources/pod/model.ts';
import { aboutPod, capitalised, containerName, placeOfMissing } from '../describe.ts';
import { lackingIn, type Lacking } from '../missing-settings.ts';
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
const FIELD = 'runAsNonRoot';
/** Where a user without rights is named, only those who insist on the field itself complain. */
const FIELD_ONLY = ['pss:restricted/runasnonroot', 'trivy:KSV-0012', 'checkov:CKV_K8S_23'];

export default defineRule({
  id: 'config/run-as-non-root',
  on: 'pod',
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
    {
      path: 'pod.yaml',
      bad: `${podText({})}    - name: log\n      image: log:1\n`,
      fixed: `${podText({})}    - name: log\n      image: log:1\n  securityContext:\n    runAsNonRoot: true\n`,
      note: 'Told once, mended for the pod.',
    },
    { path: 'compose.yaml', bad: serviceText('restart: always') },
    { path: 'pod.yaml', good: podText({ spec: 'securityContext:\n  runAsNonRoot: true' }) },
    { path: 'pod.yaml', good: podText({ spec: 'hostUsers: false' }) },
    { path: 'compose.yaml', good: serviceText('user: "1000:1000"') },
    { path: 'compose.yaml', good: serviceText('user: root'), note: 'no-root-user says it.' },
    { path: 'compose.yaml', good: 'services:\n  web:\n    build: .\n', note: 'The Dockerfile says who the user is.' },
  ],
  *check(pod) {
    if (pod.hostUsers?.value === false || pod.os?.value === 'windows') return;
    if (pod.format === 'compose') {
      // The Dockerfile of a service that is built says who its user is.
      const isKnown = pod.node.entry('user') !== undefined || pod.node.entry('build') !== undefined;
      if (!isKnown && !pod.partial)
        yield* pod.containers.map((each) => finding(pod, single(each, each.span), 'Set `user` to one without rights'));
      return;
    }
    yield* refusals(pod);
  },
});

function* refusals(pod: Pod): Generator<RuleFinding> {
  const { containers } = pod;
  for (const container of containers) {
    if (container.runAsNonRoot?.value !== false) continue;
    // What the pod says falsely is told for every container that takes it over.
    const at = container.runAsNonRoot.from === 'container' ? container.runAsNonRoot.span : placeOfMissing(container);
    yield withFix(pod, single(container, at));
  }
  if (pod.partial) return;
  for (const hasUser of [false, true]) {
    const lacks = (each: Container) => !each.runAsNonRoot && isUser(each.runAsUser?.value) === hasUser;
    for (const lacking of lackingIn(pod, containers, FIELD, lacks)) yield withFix(pod, lacking);
  }
}

function isUser(value: number | string | undefined): boolean {
  return typeof value === 'number' && value > 0;
}

function single(container: Container, at: Span): Lacking {
  const who = capitalised(containerName(container));
  return { at, identity: `${container.identity} ${FIELD}`, who, containers: [container] };
}

function withFix(pod: Pod, lacking: Lacking): RuleFinding {
  const { containers } = lacking;
  const isWhole = containers.length > 1;
  const edits = [isWhole ? [pod] : containers]
    .flat()
    .flatMap((place) => setInSecurityContext(place, { runAsNonRoot: true }));
  return {
    ...finding(pod, lacking, 'Set `runAsNonRoot: true`'),
    ...(containers.every(({ runAsUser }) => isUser(runAsUser?.value)) && { severity: 'low', equivalents: FIELD_ONLY }),
    fix: { title: 'Refuse to run as root', safety: 'review', edits },
  };
}

function finding(pod: Pod, { who, at, identity }: Lacking, remedy: string): RuleFinding {
  return aboutPod(pod, equivalents, {
    at,
    message: `${who} may run as root: nothing keeps it from doing so. ${remedy}, so that an image which needs root does not start.`,
    identity,
  });
}
