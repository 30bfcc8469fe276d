/** A range `[start, end)` of UTF-16 code units inside the text of a reference. */
export type TextRange = readonly [start: number, end: number];

export interface ImageDigest {
  /** Such as `sha256`. */
  readonly algorithm: string;
  /** Lower-case for the registered algorithms. */
  readonly hex: string;
}

/**
 * The name of an image, taken apart and normalised the way Docker does: `node` means `docker.io/library/node`.
 * https://pkg.go.dev/github.com/distribution/reference
 */
export interface ImageReference {
  /** The registry's host, with its port: `docker.io` where none is written. */
  readonly domain: string;
  /** The repository inside the registry: `library/node` for `node`. */
  readonly path: string;
  readonly tag?: string;
  readonly digest?: ImageDigest;
  /** `domain/path`: what makes two references name the same repository. */
  readonly name: string;
  /** The shortest way to write `name`: `node`, `org/app`, `ghcr.io/org/app`. */
  readonly familiarName: string;
  /** Where the parts stand in the text. */
  readonly spans: ImageReferenceSpans;
}

export interface ImageReferenceSpans {
  /** Domain and path, without tag and digest. */
  readonly name: TextRange;
  /** Absent where no registry is written. */
  readonly domain?: TextRange;
  readonly path: TextRange;
  /** Without its colon. */
  readonly tag?: TextRange;
  /** Without its `@`. */
  readonly digest?: TextRange;
}

/** Why a text names no image. */
export interface InvalidImageReference {
  readonly ok: false;
  /** The part that is wrong. */
  readonly part: 'text' | 'domain' | 'path' | 'tag' | 'digest';
  /** A clause for a message, such as "the path holds the upper-case letter `F`". */
  readonly reason: string;
  readonly at?: TextRange;
  /** What was probably meant; always valid. */
  readonly proposal?: string;
}

export type ParsedImageReference = { readonly ok: true; readonly reference: ImageReference } | InvalidImageReference;
