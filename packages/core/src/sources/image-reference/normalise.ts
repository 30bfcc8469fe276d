import type { ImageReference } from './model.ts';
import { parseImageReference } from './parse.ts';

/** The full text of a reference: `docker.io/library/node:24@sha256:...`. Reading it again yields the same parts. */
export function printImageReference(reference: ImageReference): string {
  const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
  const digest = reference.digest ? `@${reference.digest.algorithm}:${reference.digest.hex}` : '';
  return `${reference.name}${tag}${digest}`;
}

/** The full text of an image's name with its registry, as Docker understands it; nothing for an invalid name. */
export function normaliseImageReference(text: string): string | undefined {
  const parsed = parseImageReference(text);
  return parsed.ok ? printImageReference(parsed.reference) : undefined;
}
