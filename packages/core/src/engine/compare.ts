import type { Status } from '../model/finding.ts';
import type { RawFinding } from '../model/inspection.ts';

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
 */
export function compare(head: readonly RawFinding[], base: readonly RawFinding[]): Comparison {
  const statuses: Status[] = head.map(() => 'introduced');
  const left = new Set(base);
  for (const key of [keyInPlace, keyAnywhere]) {
    const open = Map.groupBy(left, key);
    head.forEach((finding, at) => {
      if (statuses[at] !== 'introduced') return;
      const match = open.get(key(finding))?.shift();
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
