import type { ActiveRule } from '../model/active-rule.ts';
import type { RawFinding } from '../model/inspection.ts';
import { overlaps } from '../model/span.ts';

/**
 * One cause, one finding: where a more exact rule reports at an overlapping place, the finding of the rule that yields
 * to it disappears and leaves its peers' ids with the survivor, so that their suppressions still work.
 */
export function mergeOverlapping(
  findings: readonly RawFinding[],
  rules: ReadonlyMap<string, ActiveRule>,
): readonly RawFinding[] {
  if (!findings.some(({ rule }) => rules.get(rule)?.rule.yieldsTo)) return findings;
  const byPath = Map.groupBy(findings, ({ at }) => at.path);
  const gone = new Set<RawFinding>();
  const gained = new Map<RawFinding, Set<string>>();
  for (const finding of findings) {
    const yieldsTo = rules.get(finding.rule)?.rule.yieldsTo;
    if (!yieldsTo) continue;
    const survivor = byPath
      .get(finding.at.path)
      ?.find(
        (other) =>
          other !== finding &&
          !gone.has(other) &&
          yieldsToRule(yieldsTo, finding.rule, other.rule) &&
          overlaps(finding.at, other.at),
      );
    if (!survivor) continue;
    gone.add(finding);
    const ids = gained.get(survivor) ?? new Set(equivalentsOf(survivor, rules));
    for (const id of equivalentsOf(finding, rules)) ids.add(id);
    gained.set(survivor, ids);
  }
  return findings
    .filter((finding) => !gone.has(finding))
    .map((finding) => {
      const ids = gained.get(finding);
      return ids ? { ...finding, equivalents: [...ids] } : finding;
    });
}

/** The peers' ids of a finding: its own where it names some, else its rule's. */
export function equivalentsOf(finding: RawFinding, rules: ReadonlyMap<string, ActiveRule>): readonly string[] {
  return finding.equivalents ?? rules.get(finding.rule)?.rule.equivalents ?? [];
}

function yieldsToRule(yieldsTo: readonly string[], own: string, other: string): boolean {
  if (own === other || yieldsTo.includes(`!${other}`)) return false;
  return yieldsTo.includes(other) || yieldsTo.includes(`${other.slice(0, other.indexOf('/'))}/*`);
}
