import { defineRule } from '../../../model/rule.ts';
import { imageFinding, saying } from '../image-finding.ts';
import { isPulled } from '../pulled-images.ts';

export default defineRule({
  id: 'provenance/image-digest-without-tag',
  on: 'image',
  severity: 'info',
  profiles: ['strict'],
  title: 'Image digest has no tag beside it',
  why: 'A digest alone tells a reader no version, and updaters do not know which tag to follow, so the pin grows old.',
  remedy: 'Write the tag that had this digest in front of it: `node:24.4.1@sha256:...`. Engines use the digest.',
  equivalents: [],
  references: ['https://docs.docker.com/build/building/best-practices/#pin-base-image-versions'],
  examples: [
    { path: 'Dockerfile', bad: 'FROM node@sha256:50d858e0985ecc7f60418aaf0cc5ab587f42c2570a884095a9e8ccacd0f6545c\n' },
    {
      path: 'Dockerfile',
      good: 'FROM node:24.4.1@sha256:50d858e0985ecc7f60418aaf0cc5ab587f42c2570a884095a9e8ccacd0f6545c\n',
    },
    { path: 'Dockerfile', good: 'FROM node:24.4.1\n' },
  ],
  *check(use) {
    if (!isPulled(use) || !use.reference.digest || use.reference.tag !== undefined) return;
    const message = `${saying(use)}: no tag says which version that is, and updaters cannot follow it. Put the tag before the digest.`;
    yield imageFinding(use, message);
  },
});
