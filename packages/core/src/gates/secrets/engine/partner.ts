import type { Severity } from '../../../model/severity.ts';
import type { ByteRange } from './detection.ts';
import { isPlaceholder } from './placeholder.ts';
import { ALPHABETS } from './alphabet.ts';
import { byteSet, runLength } from './byte-set.ts';
import type { Run } from './shape.ts';
import type { SourceBytes } from './source-bytes.ts';

/** The other half of a credential that has two, such as the secret key of an access key id. */
export interface Partner {
  /** Such as `secret access key`. */
  readonly label: string;
  /** It is one run of characters. */
  readonly run: Run;
  /** How far away it may stand, in bytes. */
  readonly reach: number;
  /** How bad it is to have both; default: as bad as one. */
  readonly severity?: Severity;
}

export type FindPartner = (source: SourceBytes, of: ByteRange) => (ByteRange & { readonly label: string }) | undefined;

/** Makes a search for the nearest partner of a secret. */
export function partnerFinder({ label, run, reach }: Partner): FindPartner {
  const { bytes: letters, characters } = run.alphabet;
  const word = byteSet(ALPHABETS.alnum.characters, '_', characters);
  const fits = (source: SourceBytes, start: number, length: number): boolean =>
    length >= run.min &&
    length <= run.max &&
    runLength(source.bytes, start, letters, length) === length &&
    !isPlaceholder(source.view(start, start + length), characters.length);
  return (source, of) => {
    const { bytes } = source;
    const limit = Math.min(bytes.length, of.end + reach);
    let nearest: ByteRange | undefined;
    for (let start = Math.max(0, of.start - reach); start < limit; start++) {
      const length = runLength(bytes, start, word, limit - start);
      const closer = nearest === undefined || Math.abs(start - of.start) < Math.abs(nearest.start - of.start);
      if (closer && start !== of.start && fits(source, start, length)) nearest = { start, end: start + length };
      start += length;
    }
    return nearest && { ...nearest, label };
  };
}
