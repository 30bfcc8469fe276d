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
    { path: 'Dockerfile', bad: 'FROM node@sha256:4d7f2b9c0e1a6358f4b2c7d9e0a1835f6c4b2d7e9f0a1c3b5d6e8f7a9b0c1d2e\n' },
    {
      path: 'Dockerfile',
      good: 'FROM node:24.4.1@sha256:4d7f2b9c0e1a6358f4b2c7d9e0a1835f6c4b2d7e9f0a1c3b5d6e8f7a9b0c1d2e\n',
    },
    { path: 'Dockerfile', good: 'FROM node:24.4.1\n' },
  ],
  *check(use) {
    if (!isPulled(use) || !use.reference.digest || use.reference.tag !== undefined) return;
    const message = `${saying(use)}: no tag says which version that is, and updaters cannot follow it. Put the tag before the digest.`;
    yield imageFinding(use, message);
  },
});
