import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { memoryWorkspace } from '../../engine/memory-workspace.ts';
import { scan } from '../../engine/scan.ts';

const IMAGE = 'ghcr.io/acme/web:1.2';
const NON_ROOT = 'securityContext: {runAsNonRoot: true}';
const ROOT = 'securityContext: {runAsUser: 0}';

/** A Deployment; `pod` stands in its pod specification, `container` in its container. */
function deployment(container: string, pod = '', image = IMAGE): string {
  const head = `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  template:\n    spec:\n`;
  const line = (text: string, indent: string) => (text === '' ? '' : `${indent}${text}\n`);
  return `${head}${line(pod, '      ')}      containers:\n      - name: app\n        image: ${image}\n${line(container, '        ')}`;
}

interface Job {
  readonly context?: string;
  readonly tags?: string;
  /** Further inputs, one a line. */
  readonly inputs?: readonly string[];
  /** Steps before the build, in flow style. */
  readonly steps?: readonly string[];
}

function workflow({ context = '.', tags = IMAGE, inputs = [], steps = [] }: Job = {}): string {
  const before = steps.map((step) => `    - ${step}\n`).join('');
  const more = inputs.map((input) => `        ${input}\n`).join('');
  return `on: push\nenv: {REGISTRY: ghcr.io, NAME: acme/web}\njobs:\n  image:\n    runs-on: x\n    steps:\n${before}    - uses: docker/build-push-action@v6\n      with:\n        context: ${context}\n        tags: ${tags}\n${more}`;
}

/** How many times the scan says that image and workload contradict each other. */
async function contradictions(files: Readonly<Record<string, string>>): Promise<number> {
  const { findings } = await scan({ workspace: memoryWorkspace(files), policy: { profile: 'default' } });
  return findings.filter(({ rule }) => rule === 'config/user-vs-non-root').length;
}

const META = "{id: meta, uses: docker/metadata-action@v5, with: {images: '${{ env.REGISTRY }}/${{ env.NAME }}'}}";
const TAGS = '${{ steps.meta.outputs.tags }}';
const ROOT_IMAGE = 'FROM debian:13\n';
const USER_IMAGE = 'FROM debian:13\nUSER 1000\n';
const CI = '.github/workflows/ci.yml';
const built = (dockerfile: string, manifest: string, job?: Job) => ({
  Dockerfile: dockerfile,
  [CI]: workflow(job),
  'k8s.yaml': manifest,
});

const CONTRADICT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a name as USER': built('FROM debian:13\nUSER app\n', deployment(NON_ROOT)),
  'demanded by the pod': built(ROOT_IMAGE, deployment('', NON_ROOT)),
  'root in the last stage': built('FROM golang:1.24 AS b\nUSER 1000\nFROM debian:13\n', deployment(NON_ROOT)),
  'a tag that the commit decides': built(ROOT_IMAGE, deployment(NON_ROOT), {
    tags: 'ghcr.io/acme/web:${{ github.sha }}',
  }),
  'a name made of variables': built(ROOT_IMAGE, deployment(NON_ROOT), {
    tags: "'${{ env.REGISTRY }}/${{ env.NAME }}:1.2'",
  }),
  'tags of docker/metadata-action': built(ROOT_IMAGE, deployment(NON_ROOT), { tags: TAGS, steps: [META] }),
  'a USER given back for the whole pod': built(USER_IMAGE, deployment('', ROOT)),
  'distroless with a name': built('FROM gcr.io/distroless/base\nUSER nonroot:nonroot\n', deployment(NON_ROOT)),
  'two Dockerfiles with tags of their own': {
    ...built(ROOT_IMAGE, deployment(NON_ROOT)),
    'alpine/Dockerfile': USER_IMAGE,
    '.github/workflows/b.yml': workflow({ context: 'alpine', tags: `${IMAGE}-alpine` }),
  },
};

const AGREE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a name as USER, and an id in the container': built(
    'FROM debian:13\nUSER app\n',
    deployment('securityContext: {runAsNonRoot: true, runAsUser: 1000}'),
  ),
  'a name as USER, and an id in the pod': built(
    'FROM debian:13\nUSER app\n',
    deployment(NON_ROOT, 'securityContext: {runAsUser: 1000}'),
  ),
  'the container takes the demand of the pod back': built(
    ROOT_IMAGE,
    deployment('securityContext: {runAsNonRoot: false}', NON_ROOT),
  ),
  'root in a stage that is not the last': built('FROM golang:1 AS b\nUSER root\n' + USER_IMAGE, deployment(NON_ROOT)),
  'the target is a stage with a user': built(
    'FROM debian:13 AS prod\nUSER 1000\nFROM prod AS dev\nUSER root\n',
    deployment(NON_ROOT),
    { inputs: ['target: prod'] },
  ),
  'a target that the matrix decides': built('FROM debian:13 AS a\nUSER 1\nFROM a\nUSER 0\n', deployment(NON_ROOT), {
    inputs: ['target: ${{ matrix.target }}'],
  }),
  'a Dockerfile that the matrix decides': built(ROOT_IMAGE, deployment(NON_ROOT), {
    inputs: ['file: ${{ matrix.file }}'],
  }),
  'the files of another repository': built(ROOT_IMAGE, deployment(NON_ROOT), {
    steps: ['{uses: actions/checkout@v5, with: {repository: acme/other}}'],
  }),
  'an image of the same name elsewhere': built(ROOT_IMAGE, deployment(NON_ROOT, '', 'docker.io/other/web:1.2')),
  'two Dockerfiles, and the commit decides the tag': {
    ...built(ROOT_IMAGE, deployment(NON_ROOT), { tags: 'ghcr.io/acme/web:${{ github.sha }}' }),
    'alpine/Dockerfile': USER_IMAGE,
    '.github/workflows/b.yml': workflow({ context: 'alpine', tags: 'ghcr.io/acme/web:alpine-${{ github.sha }}' }),
  },
  'an init container as root': built(
    USER_IMAGE,
    deployment('').replace('containers:', 'initContainers:').replace('name: app', `name: app\n        ${ROOT}`),
  ),
  'root of a user namespace': built(USER_IMAGE, deployment(ROOT, 'hostUsers: false')),
  'a base that starts as a user': built('FROM gcr.io/distroless/base:nonroot\n', deployment(NON_ROOT)),
  'a base for Windows': built('FROM mcr.microsoft.com/dotnet/aspnet:9.0-nanoserver-ltsc2022\n', deployment(NON_ROOT)),
  'a number from a build argument': built('FROM debian:13\nARG U=app\nUSER $U\n', deployment(NON_ROOT), {
    inputs: ['build-args: U=1000'],
  }),
  'a Dockerfile in the Compose file': {
    Dockerfile: ROOT_IMAGE,
    'compose.yaml': `services:\n  web:\n    image: ${IMAGE}\n    build:\n      dockerfile_inline: FROM scratch\n`,
    'k8s.yaml': deployment(NON_ROOT),
  },
};

describe('the user of an image and what its workload demands', () => {
  for (const [name, files] of Object.entries(CONTRADICT))
    test(`contradict: ${name}`, async () => assert.equal(await contradictions(files), 1));
  for (const [name, files] of Object.entries(AGREE))
    test(`nothing is said: ${name}`, async () => assert.equal(await contradictions(files), 0));
});
