import type { RelatedSpan } from '../model/finding.ts';
import type { At, Span } from '../model/span.ts';
import type { ImageReference, InvalidImageReference } from '../sources/image-reference/model.ts';

/** What an image is used for at a place. */
export type ImageRole = 'base' | 'copy-from' | 'mount-from' | 'frontend' | 'deploy' | 'ci' | 'build-tag';

/** The kind of file that names an image. */
export type ImageSurface =
  | 'dockerfile'
  | 'kubernetes'
  | 'compose'
  | 'quadlet'
  | 'workflow'
  | 'bake'
  | 'helm'
  | 'kustomize';

/**
 * Where the text came from: written out, completed with defaults of the same file, completed with values that a build
 * supplies, or not known because a variable has no value here.
 */
export type ImageResolution = 'literal' | 'default' | 'supplied' | 'unresolved';

/**
 * One place that names an image. A place that many builds use is one use; a place that means several images, because
 * builds supply different values, is one use per image.
 */
export interface ImageUse {
  /** The text that decides: the reference, or the ARG default or build argument that alone makes it up. */
  readonly span: Span;
  /** The text at `span`. */
  readonly written: string;
  /** The reference after expansion; for `unresolved` with U+FFFD in place of what is not known. */
  readonly text: string;
  readonly resolution: ImageResolution;
  /** Absent where the text is invalid or unresolved. */
  readonly reference?: ImageReference;
  readonly invalid?: InvalidImageReference;
  /** The normalised repository (`docker.io/library/node`), also where only the tag is not known. */
  readonly repository?: string;
  readonly role: ImageRole;
  readonly surface: ImageSurface;
  /** Whom it belongs to, for messages: "stage `builder`", "Deployment shop/web, container `app`". */
  readonly owner: string;
  /** Whether `written` equals `text`, so that offsets into the reference are offsets into the file. */
  readonly exact: boolean;
  /** Whether a build of this repository produces the image. */
  readonly builtHere: boolean;
  /** When the container that runs it pulls it: as written. */
  readonly pullPolicy?: At<string>;
  /** Where the text is used when it is decided elsewhere, and where builds supply parts of it. */
  readonly related: readonly RelatedSpan[];
}

/** One image repository with all the places of this tree that use it. */
export interface ImageRepositoryUse {
  /** Normalised: `docker.io/library/node`. */
  readonly repository: string;
  /** Ordered by path and offset. */
  readonly uses: readonly ImageUse[];
}
