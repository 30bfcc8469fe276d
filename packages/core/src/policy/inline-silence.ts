import type { InlineSuppression } from '../model/suppression.ts';
import { namesOf, normaliseName, type NamedFinding } from './rule-name.ts';

/** A finding at a place of one file. */
export interface PlacedFinding extends NamedFinding {
  readonly path: string;
  /** Where it starts, in UTF-16 code units. */
  readonly offset: number;
}

/**
 * Which comments of one file silence which of its findings; findings that nothing silences are left out.
 * One pass over both in the order of their places: a hostile file may have tens of thousands of each.
 */
export function silenceInline<F extends PlacedFinding>(
  findings: readonly F[],
  suppressions: readonly InlineSuppression[],
): Map<F, readonly InlineSuppression[]> {
  const silenced = new Map<F, readonly InlineSuppression[]>();
  const waiting = reaches(suppressions);
  let next = 0;
  let reaching: Reach[] = [];
  for (const finding of findings.toSorted((a, b) => a.offset - b.offset)) {
    for (let reach = waiting[next]; reach && reach.start <= finding.offset; reach = waiting[++next])
      reaching.push(reach);
    reaching = reaching.filter(({ end }) => end > finding.offset);
    const names = reaching.length > 0 ? [...namesOf(finding)] : [];
    const matching = reaching.flatMap(({ byName }) => names.flatMap((name) => byName.get(name) ?? []));
    if (matching.length > 0) silenced.set(finding, matching);
  }
  return silenced;
}

/** The comments that hold for the same range, by the names they silence. */
interface Reach {
  readonly start: number;
  readonly end: number;
  readonly byName: ReadonlyMap<string, readonly InlineSuppression[]>;
}

/** In the order of their starts. */
function reaches(suppressions: readonly InlineSuppression[]): Reach[] {
  const byRange = Map.groupBy(suppressions, ({ scope }) => (scope ? `${scope.start}-${scope.end}` : 'file'));
  return [...byRange.values()]
    .map((group) => ({
      start: group[0]?.scope?.start ?? 0,
      end: group[0]?.scope?.end ?? Infinity,
      byName: byName(group),
    }))
    .toSorted((a, b) => a.start - b.start);
}

function byName(suppressions: readonly InlineSuppression[]): Map<string, InlineSuppression[]> {
  const index = new Map<string, InlineSuppression[]>();
  for (const suppression of suppressions) {
    for (const name of suppression.rules.map(normaliseName)) {
      const same = index.get(name);
      if (same) same.push(suppression);
      else index.set(name, [suppression]);
    }
  }
  return index;
}
