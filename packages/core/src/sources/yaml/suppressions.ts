import type { InlineSuppression } from '../../model/suppression.ts';
import type { SourceFile } from '../text/source-file.ts';
import { CommentedFile } from './comments.ts';
import { MAX_SUPPRESSIONS } from './limits.ts';
import type { YamlDocument } from './model.ts';
import { SUPPRESSION_SYNTAXES } from './suppression-syntaxes.ts';

/** The comments of a file that ask for silence. */
export interface Suppressions {
  readonly found: readonly InlineSuppression[];
  /** Where the first one stands that was beyond the limit, and neither it nor those behind it were read. */
  readonly beyondLimit?: number;
}

/** Reads the comments that ask for silence. Costs nothing where none of the words occurs. */
export function readSuppressions(file: SourceFile, documents: readonly YamlDocument[]): Suppressions {
  const found: InlineSuppression[] = [];
  const place = new CommentedFile(file, documents);
  for (const { name, marker, read } of SUPPRESSION_SYNTAXES) {
    let from = 0;
    for (let at = file.text.indexOf(marker); at >= 0; at = file.text.indexOf(marker, from)) {
      const comment = place.commentWith(marker, at);
      from = comment?.span.end ?? at + marker.length;
      if (comment === undefined) continue;
      if (found.length === MAX_SUPPRESSIONS) return { found, beyondLimit: comment.span.start };
      const silence = read(comment, place);
      if (silence) found.push({ syntax: name, span: comment.span, ...silence });
    }
  }
  return { found };
}
