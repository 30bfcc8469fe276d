import type { Status } from '../model/finding.ts';
import type { RawFinding } from '../model/inspection.ts';
import { atLeast, type Severity } from '../model/severity.ts';

/** Findings of the head with their status, and those of the base that are gone. */
export interface Comparison {
  /** Parallel to the head's findings. */
  readonly statuses: readonly Status[];
  readonly fixed: readonly RawFinding[];
}

/**
 * Tells which findings a change introduces and which it removes. A finding is the same one when rule, path and identity
 * agree; what is left over on both sides is matched without the path, so that a renamed file or a moved block
 * introduces nothing.
 * @param severityOf what a finding weighs; where it is given, one that has become worse is introduced
 */
export function compare(
  head: readonly RawFinding[],
  base: readonly RawFinding[],
  severityOf?: (finding: RawFinding) => Severity,
): Comparison {
  const isAsBad = (known: RawFinding, finding: RawFinding): boolean =>
    !severityOf || atLeast(severityOf(known), severityOf(finding));
  // Equally bad ones first, so that none takes the match of another that is worse.
  const keys = [keyInPlace, keyAnywhere].flatMap((key) =>
    severityOf ? [(finding: RawFinding) => `${key(finding)}\0${severityOf(finding)}`, key] : [key],
  );
  const statuses: Status[] = head.map(() => 'introduced');
  const left = new Set(base);
  for (const key of keys) {
    const open = Map.groupBy(left, key);
    head.forEach((finding, at) => {
      if (statuses[at] !== 'introduced') return;
      const alike = open.get(key(finding)) ?? [];
      const place = alike.findIndex((known) => isAsBad(known, finding));
      const [match] = place < 0 ? [] : alike.splice(place, 1);
      if (!match) return;
      statuses[at] = 'unchanged';
      left.delete(match);
    });
  }
  return { statuses, fixed: [...left] };
}

function keyInPlace(finding: RawFinding): string {
  return `${finding.rule}\0${finding.at.path}\0${finding.identity}`;
}

function keyAnywhere(finding: RawFinding): string {
  return `${finding.rule}\0${finding.identity}`;
}
