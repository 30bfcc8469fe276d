import { defineRule } from '../../../model/rule.ts';
import { floatingReason } from '../floating-tag.ts';
import { imageFinding, partOf, saying } from '../image-finding.ts';
import { isPulled } from '../pulled-images.ts';

export default defineRule({
  id: 'provenance/image-tag-floating',
  on: 'image',
  severity: 'low',
  profiles: ['strict'],
  title: 'Image follows a moving tag',
  why: 'Tags such as `24`, `3.12-slim`, `stable`, `24.04` or `bookworm` look fixed but are moved to every rebuild. That brings security fixes, and changes nobody reviewed.',
  remedy: 'Name the full version and let an updater raise it, or add the digest.',
  equivalents: [],
  references: ['https://docs.docker.com/build/building/best-practices/#pin-base-image-versions'],
  examples: [
    { path: 'Dockerfile', bad: 'FROM node:24\n' },
    { path: 'Dockerfile', bad: 'FROM ubuntu:24.04\n' },
    { path: 'Dockerfile', bad: 'FROM debian:bookworm-slim\n' },
    { path: 'Dockerfile', bad: 'FROM nginx:stable\n' },
    { path: 'Dockerfile', good: 'FROM node:24.4.1-alpine3.22\n' },
    { path: 'Dockerfile', good: 'FROM debian:bookworm-20260101-slim\n' },
    { path: 'Dockerfile', good: 'FROM acme/base:sha-4f2a9c1\n' },
    {
      path: 'Dockerfile',
      good: 'FROM node:24@sha256:50d858e0985ecc7f60418aaf0cc5ab587f42c2570a884095a9e8ccacd0f6545c\n',
    },
    { path: 'Dockerfile', good: 'FROM node:latest\n', note: 'provenance/image-tag-latest reports that' },
    { path: 'compose.yaml', bad: 'services:\n  db:\n    image: postgres:17\n' },
  ],
  *check(use) {
    if (!isPulled(use) || use.reference.digest) return;
    const { tag, spans } = use.reference;
    const reason = tag === undefined || tag === 'latest' ? undefined : floatingReason(tag);
    if (!reason) return;
    const message = `${saying(use)}, but the tag \`${tag}\` ${reason}. Name the full version or add the digest.`;
    yield imageFinding(use, message, { at: partOf(use, spans.tag) });
  },
});
