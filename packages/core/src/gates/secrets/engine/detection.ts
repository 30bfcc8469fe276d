import type { Severity } from '../../../model/severity.ts';
import type { SourceBytes } from './source-bytes.ts';

/**
 * What a check says of a token: its checksum or inner structure fits (`verified`), there is nothing to check
 * (`plausible`), its checksum does not fit (`failed`), or it cannot be of this kind at all (`unrelated`).
 */
export type Verdict = 'verified' | 'plausible' | 'failed' | 'unrelated';

/** A range of bytes. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** A secret found in a file. */
export interface Detection extends ByteRange {
  readonly verdict: Exclude<Verdict, 'unrelated'>;
  /** The secret itself; never leaves the gate. Absent where it can be guessed, so that it is not even hashed. */
  readonly secret?: string;
  /** What the secret begins with, the same for all of its kind; empty when there is no such thing. */
  readonly prefix: string;
  /** What it is, when the kind's title says too little, such as "encrypted OpenSSH private key". */
  readonly title?: string;
  /** When it differs from the kind's. */
  readonly severity?: Severity;
  /** A sentence of its own for the message. */
  readonly note?: string;
  /** Peers' ids, when only some of the kind's apply. */
  readonly equivalents?: readonly string[];
  /** Stable, public name of a guessable secret, such as the URL without its password. */
  readonly name?: string;
  /** The other half of a pair: reported with this one, and not once more by itself. */
  readonly partner?: ByteRange & { readonly label: string };
}

/** Finds the secrets of one form. */
export interface Detector {
  /** ASCII texts of which one occurs in (or before) every secret of this form. */
  readonly keywords: readonly string[];
  /** Whether the keywords are words of the surroundings, written in any case. */
  readonly anyCase?: boolean;
  /** Looks at the place where a keyword stands, `[at, end)` in bytes. */
  detect(source: SourceBytes, at: number, end: number): Detection | undefined;
}
