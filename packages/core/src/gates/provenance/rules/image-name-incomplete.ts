import type { ImageSurface } from '../../../graph/image-use.ts';
import { defineRule } from '../../../model/rule.ts';
import { isBareName } from '../../../sources/image-reference/official-images.ts';
import { imageFinding, saying } from '../image-finding.ts';
import { peersFor } from '../peers.ts';
import { hasVersion, isPulled } from '../pulled-images.ts';

const PEERS = {
  from: ['hadolint:DL3006', 'trivy:DS-0001', 'checkov:CKV_DOCKER_7', 'kics:dockerfile/image_version_not_explicit'],
  manifest: ['kube-linter:latest-tag', 'checkov:CKV_K8S_14', 'kics:k8s/invalid_image'],
};

const FILLED_IN = 'a tool such as Skaffold or Kustomize fills them in';

/** What may make a bare name work that no registry knows. */
const REPLACED: Readonly<Record<ImageSurface, string>> = {
  dockerfile: 'the build supplies a context of that name',
  bake: 'the build supplies a context of that name',
  compose: 'it was built on the same machine before',
  quadlet: 'it was built on the same machine before',
  workflow: 'a step before has built it',
  kubernetes: FILLED_IN,
  helm: FILLED_IN,
  kustomize: FILLED_IN,
};

export default defineRule({
  id: 'provenance/image-name-incomplete',
  on: 'image',
  severity: 'low',
  profiles: ['strict'],
  title: 'Image has a name of its own, without registry and tag',
  why: 'A name such as `cartservice` means `docker.io/library/cartservice:latest`, which does not exist. It works where a tool puts the real name in its place or the image already lies on the machine; everywhere else it fails, or pulls what somebody else publishes under that name.',
  remedy: 'Write registry, repository and tag in full, or leave a note which tool fills them in.',
  equivalents: [...PEERS.from, ...PEERS.manifest],
  yieldsTo: ['dockerfile/copy-from-unknown'],
  references: ['https://kubernetes.io/docs/concepts/containers/images/#image-names'],
  examples: [
    {
      path: 'pod.yaml',
      bad: 'apiVersion: v1\nkind: Pod\nmetadata: {name: cart}\nspec:\n  containers:\n  - name: cart\n    image: cartservice\n',
    },
    { path: 'Dockerfile', bad: 'FROM our-base\n' },
    { path: 'compose.yaml', good: 'services:\n  web:\n    build: .\n    image: cartservice\n', note: 'built here' },
    { path: 'compose.yaml', good: 'services:\n  db:\n    image: postgres\n', note: 'image-tag-missing says it.' },
    { path: 'compose.yaml', good: 'services:\n  db:\n    image: cartservice:1.2\n' },
  ],
  *check(use) {
    if (!isPulled(use) || hasVersion(use) || !isBareName(use.reference, use.text)) return;
    const message = `${saying(use)}, a name without registry and tag that is none of Docker's official images: unless ${REPLACED[use.surface]}, no registry has it. Name the image in full.`;
    yield imageFinding(use, message, { equivalents: peersFor(use, PEERS), confidence: 'possible' });
  },
});
