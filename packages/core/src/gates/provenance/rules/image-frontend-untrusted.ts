import { defineRule } from '../../../model/rule.ts';
import { imageFinding, saying } from '../image-finding.ts';
import { rememberLast } from '../../../sources/dockerfile/remember-last.ts';
import { imageMatcher, listOption } from '../image-patterns.ts';

/** Options are the same for all images of a run. */
const trustedBy = rememberLast((options: Readonly<Record<string, unknown>>) =>
  imageMatcher(listOption(options, 'trusted')),
);

export default defineRule({
  id: 'provenance/image-frontend-untrusted',
  on: 'image',
  severity: 'medium',
  profiles: ['default'],
  title: 'Build frontend is not a trusted one',
  why: 'The image that `# syntax=` names is a program that reads the Dockerfile and decides what the build does: it can put anything into the result and sees every build secret.',
  remedy: 'Use `# syntax=docker/dockerfile:1`, or list the frontend in the option `trusted`.',
  equivalents: [],
  references: [
    'https://docs.docker.com/build/buildkit/frontend/',
    'https://docs.docker.com/reference/dockerfile/#syntax',
  ],
  options: {
    trusted: {
      type: 'strings',
      default: ['docker.io/docker/dockerfile', 'docker.io/docker/dockerfile-upstream'],
      description: 'Patterns on normalised names of frontends that may build this project',
    },
  },
  examples: [
    {
      path: 'Dockerfile',
      bad: '# syntax=somebody/dockerfile:2\nFROM scratch\n',
      fixed: '# syntax=docker/dockerfile:1\nFROM scratch\n',
    },
    { path: 'Dockerfile', good: '# syntax=docker/dockerfile:1\nFROM scratch\n' },
    { path: 'Dockerfile', good: '# syntax=docker.io/docker/dockerfile-upstream:master-labs\nFROM scratch\n' },
    {
      path: 'Dockerfile',
      good: '# syntax=ghcr.io/acme/frontend:1\nFROM scratch\n',
      options: { trusted: ['ghcr.io/acme'] },
    },
  ],
  *check(use, { options }) {
    if (use.role !== 'frontend' || use.repository === undefined) return;
    if (trustedBy(options)(use)) return;
    yield imageFinding(
      use,
      `${saying(use)} to read this Dockerfile: that program has full control of the build. Use docker/dockerfile:1 or trust it in the policy.`,
      {
        fix: {
          title: 'Use docker/dockerfile:1',
          safety: 'review',
          edits: [{ span: use.span, text: 'docker/dockerfile:1' }],
        },
      },
    );
  },
});
