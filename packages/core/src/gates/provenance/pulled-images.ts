import type { ImageSurface, ImageUse } from '../../graph/image-use.ts';
import type { ImageReference } from '../../sources/image-reference/model.ts';

/** A use whose reference is known and which makes some engine pull an image. */
export interface PulledImage extends ImageUse {
  readonly reference: ImageReference;
}

/** Where an image that this repository builds is certainly pulled from a registry and not taken from the build. */
const ALWAYS_PULLED: ReadonlySet<ImageSurface> = new Set(['kubernetes', 'helm', 'kustomize']);

/** Whether the image comes straight from a build of this repository, as in Compose for local development. */
export function isLocalBuild({ builtHere, surface }: ImageUse): boolean {
  return builtHere && !ALWAYS_PULLED.has(surface);
}

/**
 * Whether an engine pulls this image. Not: names that builds give out, frontends (a rule of their own judges them), and
 * images that this repository builds for local use, such as those of Compose services with `build`.
 */
export function isPulled(use: ImageUse): use is PulledImage {
  if (!use.reference || use.role === 'build-tag' || use.role === 'frontend') return false;
  return !isLocalBuild(use);
}

/** Whether a tag or a digest says which version is meant. */
export function hasVersion({ reference }: PulledImage): boolean {
  return reference.tag !== undefined || reference.digest !== undefined;
}
