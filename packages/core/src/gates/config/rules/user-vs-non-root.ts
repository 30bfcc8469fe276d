import type { EffectiveUser, WorkloadImage } from '../../../graph/workload-image.ts';
import type { RuleFinding } from '../../../model/finding.ts';
import { defineRule } from '../../../model/rule.ts';
import { isRoot, isWindowsAccount, refusal } from '../image-user.ts';

const POD = (security: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: shop}\nspec:\n  containers:\n  - name: app\n    image: ghcr.io/acme/web:1.2\n    securityContext: {${security}}\n`;

const WORKFLOW =
  'on: push\njobs:\n  image:\n    runs-on: ubuntu-24.04\n    steps:\n    - uses: docker/build-push-action@v6\n      with: {context: ., push: true, tags: "ghcr.io/acme/web:1.2"}\n';

const built = (dockerfile: string) => ({ Dockerfile: dockerfile, '.github/workflows/image.yml': WORKFLOW });

export default defineRule({
  id: 'config/user-vs-non-root',
  on: 'workload-image',
  severity: 'high',
  profiles: ['default'],
  title: "The image's user and the workload's demands contradict each other",
  why: 'With `runAsNonRoot: true` the kubelet refuses to start an image that runs as root, and one whose USER is a name, for it cannot look names up. The other way round, `runAsUser: 0` takes back what the Dockerfile gave up.',
  remedy:
    'End the Dockerfile with a numeric USER other than 0, such as `USER 65532`, or set `runAsUser` in the workload.',
  equivalents: [],
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
    'https://docs.docker.com/reference/dockerfile/#user',
  ],
  examples: [
    { path: 'pod.yaml', bad: POD('runAsNonRoot: true'), files: built('FROM debian:13\nUSER root\n') },
    {
      path: 'pod.yaml',
      bad: POD('runAsNonRoot: true'),
      files: built('FROM debian:13\n'),
      note: 'a base that starts as root',
    },
    {
      path: 'pod.yaml',
      bad: POD('runAsNonRoot: true'),
      files: built('FROM debian:13 AS base\nUSER app:app\nFROM base\n'),
      note: 'a name',
    },
    { path: 'pod.yaml', bad: POD('runAsUser: 0'), files: built('FROM debian:13\nUSER 65532\n') },
    { path: 'pod.yaml', good: POD('runAsNonRoot: true'), files: built('FROM debian:13\nUSER 65532:65532\n') },
    { path: 'pod.yaml', good: POD('runAsNonRoot: true, runAsUser: 1000'), files: built('FROM debian:13\nUSER app\n') },
    { path: 'pod.yaml', good: POD('runAsNonRoot: true, runAsUser: 1000'), files: built('FROM debian:13\n') },
    {
      path: 'pod.yaml',
      good: POD('runAsNonRoot: true'),
      files: built('FROM ghcr.io/acme/base:1\n'),
      note: 'an unknown base',
    },
    {
      path: 'pod.yaml',
      good: POD('runAsNonRoot: true'),
      files: built('FROM gcr.io/distroless/static-debian12:nonroot\n'),
    },
    {
      path: 'pod.yaml',
      good: POD('runAsNonRoot: true'),
      files: built('ARG U\nFROM debian:13\nARG U\nUSER $U\n'),
      note: 'an unknown user',
    },
    {
      path: 'pod.yaml',
      good: POD('runAsNonRoot: true'),
      files: { Dockerfile: 'FROM debian:13\n' },
      note: 'nothing says that this image is built here',
    },
    { path: 'pod.yaml', good: POD('runAsNonRoot: false'), files: built('FROM debian:13\n') },
    {
      path: 'compose.yaml',
      bad: 'services:\n  web:\n    build: .\n    user: root\n',
      files: { Dockerfile: 'FROM node:24.4.1\nUSER node\n' },
    },
    {
      path: 'compose.yaml',
      good: 'services:\n  web:\n    build: .\n    user: "1000"\n',
      files: { Dockerfile: 'FROM node:24.4.1\nUSER node\n' },
    },
  ],
  *check(image) {
    const { runAsNonRoot, runAsUser, role } = image.container;
    const { ownUsers, os } = image.workload;
    if (os === 'windows') return;
    if (runAsUser) {
      if (isRoot(String(runAsUser.value)) && role === 'container' && !ownUsers) yield* overridden(image);
    } else if (runAsNonRoot?.value === true) yield* refused(image);
  },
});

/** The kubelet checks the image's user only where the workload sets none. */
function* refused(image: WorkloadImage): Generator<RuleFinding> {
  const reason = refusal(image.user);
  const { runAsNonRoot } = image.container;
  if (!reason || !runAsNonRoot || image.user.from === 'unknown') return;
  const remedy = 'End it with a numeric USER such as 65532, or set runAsUser.';
  yield {
    at: runAsNonRoot.span,
    message: `${capitalised(image.owner)} demands runAsNonRoot, but ${image.stageOwner} of ${image.dockerfile}${origin(image)} ${reason}: the kubelet refuses to start it. ${remedy}`,
    identity: image.owner,
    related: [
      {
        span: image.user.span,
        message: image.user.from === 'base' ? 'The base decides the user.' : "The image's user.",
      },
    ],
    ...(image.match === 'repository' || isGuess(image.user) ? { confidence: 'likely' } : {}),
  };
}

function* overridden(image: WorkloadImage): Generator<RuleFinding> {
  const { user, container, owner, stageOwner, dockerfile } = image;
  if (!container.runAsUser || user.from !== 'instruction' || isRoot(user.name) || isWindowsAccount(user.name)) return;
  yield {
    at: container.runAsUser.span,
    message: `${capitalised(owner)} runs as root although ${stageOwner} of ${dockerfile}${origin(image)} switches to USER ${user.text}. Leave the user to the image, or set an id other than 0.`,
    identity: owner,
    related: [{ span: user.span, message: 'The user that the image is made for.' }],
    ...(image.match === 'repository' ? { confidence: 'likely' } : {}),
  };
}

/** Says so where only the name of the image, not its tag, ties build and workload together. */
function origin({ match }: WorkloadImage): string {
  return match === 'repository' ? ', which builds this image under other tags,' : '';
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function isGuess(user: EffectiveUser): boolean {
  return user.from === 'base' && user.repository !== 'scratch';
}
