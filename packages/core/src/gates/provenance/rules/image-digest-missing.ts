import { defineRule } from '../../../model/rule.ts';
import { imageFinding, saying } from '../image-finding.ts';
import { peersFor } from '../peers.ts';
import { isPulled } from '../pulled-images.ts';

const PEERS = { from: [], manifest: ['kics:k8s/image_without_digest', 'checkov:CKV_K8S_43'] };

export default defineRule({
  id: 'provenance/image-digest-missing',
  on: 'image',
  severity: 'low',
  profiles: ['strict'],
  title: 'Image is not pinned by digest',
  why: "A tag can be pushed again: by the publisher, or by whoever took over the publisher's account. Only a digest always names the same bytes.",
  remedy:
    'Write the tag for readers and the digest for engines, `node:24.4.1@sha256:...`, and let Renovate or Dependabot keep both up to date.',
  equivalents: PEERS.manifest,
  references: [
    'https://docs.docker.com/build/building/best-practices/#pin-base-image-versions',
    'https://kubernetes.io/docs/concepts/containers/images/#image-names',
  ],
  yieldsTo: ['provenance/image-tag-missing', 'provenance/image-tag-latest', 'provenance/image-tag-floating'],
  examples: [
    { path: 'Dockerfile', bad: 'FROM node:24.4.1\n' },
    {
      path: 'Dockerfile',
      good: 'FROM node:24.4.1@sha256:50d858e0985ecc7f60418aaf0cc5ab587f42c2570a884095a9e8ccacd0f6545c\n',
    },
    { path: 'Dockerfile', good: 'FROM scratch\n' },
    { path: 'Dockerfile', good: 'ARG DIGEST\nFROM node@${DIGEST}\n' },
    { path: 'compose.yaml', good: 'services:\n  web:\n    build: .\n    image: acme/web:1.2.0\n' },
    {
      path: 'pod.yaml',
      bad: 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n  - name: web\n    image: nginx:1.29.1\n',
    },
  ],
  *check(use) {
    if (!isPulled(use) || use.reference.digest) return;
    const message = `${saying(use)} by its tag alone, which can be pushed again with other content. Add the digest behind the tag.`;
    yield imageFinding(use, message, { equivalents: peersFor(use, PEERS) });
  },
});
