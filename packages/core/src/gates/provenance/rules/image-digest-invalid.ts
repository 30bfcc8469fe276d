import { defineRule } from '../../../model/rule.ts';
import { DIGEST_LENGTHS } from '../../../sources/image-reference/digest.ts';
import type { ImageDigest } from '../../../sources/image-reference/model.ts';
import { imageFinding, partOf, saying } from '../image-finding.ts';

/** The hash of an image does not repeat a few digits over and over. */
const LONGEST_PATTERN = 16;

export default defineRule({
  id: 'provenance/image-digest-invalid',
  on: 'image',
  severity: 'high',
  profiles: ['default'],
  title: 'Image digest cannot exist',
  why: 'A digest of the wrong length, of an unknown algorithm, or made up as a placeholder names no image: every pull fails.',
  remedy:
    'Copy the digest of the image from the registry, such as `docker buildx imagetools inspect node:24.4.1` prints it.',
  equivalents: [],
  references: ['https://github.com/opencontainers/image-spec/blob/main/descriptor.md#digests'],
  examples: [
    { path: 'Dockerfile', bad: 'FROM node:24.4.1@sha256:0123abc\n' },
    { path: 'Dockerfile', bad: `FROM node@sha256:${'0'.repeat(64)}\n` },
    { path: 'Dockerfile', bad: `FROM node@sha256:${'deadbeef'.repeat(8)}\n` },
    { path: 'Dockerfile', bad: `FROM node@md5:${'4f2a9c1d7b3e8056'.repeat(2)}\n` },
    {
      path: 'Dockerfile',
      bad: 'FROM node@sha256:50D858E0985ECC7F60418AAF0CC5AB587F42C2570A884095A9E8CCACD0F6545C\n',
      fixed: 'FROM node@sha256:50d858e0985ecc7f60418aaf0cc5ab587f42c2570a884095a9e8ccacd0f6545c\n',
    },
    { path: 'Dockerfile', good: 'FROM node@sha256:50d858e0985ecc7f60418aaf0cc5ab587f42c2570a884095a9e8ccacd0f6545c\n' },
    { path: 'Dockerfile', good: 'ARG DIGEST\nFROM node@${DIGEST}\n' },
    { path: 'compose.yaml', bad: 'services:\n  db:\n    image: postgres@sha256:abc\n' },
  ],
  *check(use) {
    const { invalid, reference } = use;
    if (invalid?.part === 'digest') {
      const { proposal, reason } = invalid;
      const fix = {
        title: `Write ${proposal}`,
        safety: 'review',
        edits: [{ span: use.span, text: proposal ?? '' }],
      } as const;
      yield imageFinding(use, `${saying(use)}, whose digest cannot exist: ${reason}.`, {
        at: partOf(use, invalid.at),
        ...(use.exact && proposal !== undefined && { fix }),
      });
      return;
    }
    const reason = reference?.digest && doubt(reference.digest);
    if (reason)
      yield imageFinding(use, `${saying(use)}, whose digest cannot exist: ${reason}.`, {
        at: partOf(use, reference.spans.digest),
      });
  },
});

function doubt({ algorithm, hex }: ImageDigest): string | undefined {
  if (!DIGEST_LENGTHS.has(algorithm)) return `registries know no algorithm \`${algorithm}\``;
  return isPattern(hex) ? 'its digits are a repeated pattern, as in a placeholder' : undefined;
}

function isPattern(hex: string): boolean {
  for (let length = 1; length <= LONGEST_PATTERN; length++) {
    if (hex.startsWith(hex.slice(length))) return true;
  }
  return false;
}
