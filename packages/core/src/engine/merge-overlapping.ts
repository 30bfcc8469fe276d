import type { ActiveRule } from '../model/active-rule.ts';
import type { RawFinding } from '../model/inspection.ts';
import { overlaps, type Span } from '../model/span.ts';

/**
 * One cause, one finding: where a more exact rule reports at an overlapping place, the finding of the rule that yields
 * to it disappears and leaves its peers' ids with the survivor, so that their suppressions still work.
 */
export function mergeOverlapping(
  findings: readonly RawFinding[],
  rules: ReadonlyMap<string, ActiveRule>,
): readonly RawFinding[] {
  if (!findings.some(({ rule }) => rules.get(rule)?.rule.yieldsTo)) return findings;
  const exactOf = exactFindings(findings);
  const gone = new Set<RawFinding>();
  const gained = new Map<RawFinding, Set<string>>();
  for (const finding of findings) {
    const yieldsTo = rules.get(finding.rule)?.rule.yieldsTo;
    if (!yieldsTo) continue;
    const survivor = exactOf(finding, yieldsTo).find(
      (other) => other !== finding && !gone.has(other) && overlaps(finding.at, other.at),
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

/** Finds, of the same file, the findings near another one whose rules are more exact; chosen once for rule and file. */
function exactFindings(findings: readonly RawFinding[]) {
  const byPath = Map.groupBy(findings, ({ at }) => at.path);
  const chosen = new Map<string, Neighbours>();
  return ({ rule, at }: RawFinding, yieldsTo: readonly string[]): readonly RawFinding[] => {
    const key = `${rule}\0${at.path}`;
    const known = chosen.get(key);
    if (known) return known.near(at);
    const exact = (byPath.get(at.path) ?? []).filter((other) => yieldsToRule(yieldsTo, rule, other.rule));
    const neighbours = new Neighbours(exact);
    chosen.set(key, neighbours);
    return neighbours.near(at);
  };
}

/** Findings of one file by place. */
class Neighbours {
  readonly #sorted: readonly RawFinding[];
  readonly #longest: number;

  constructor(findings: readonly RawFinding[]) {
    this.#sorted = findings.toSorted((a, b) => a.at.start - b.at.start);
    this.#longest = findings.reduce((longest, { at }) => Math.max(longest, at.end - at.start), 1);
  }

  /** Those that may overlap a place, in the order of the file. */
  near({ start, end }: Span): readonly RawFinding[] {
    return this.#sorted.slice(this.#firstFrom(start - this.#longest), this.#firstFrom(Math.max(end, start + 1)));
  }

  /** How many begin before an offset. */
  #firstFrom(offset: number): number {
    let low = 0;
    for (let high = this.#sorted.length; low < high;) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle]?.at.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The peers' ids of a finding: its own where it names some, else its rule's. */
export function equivalentsOf(finding: RawFinding, rules: ReadonlyMap<string, ActiveRule>): readonly string[] {
  return finding.equivalents ?? rules.get(finding.rule)?.rule.equivalents ?? [];
}

function yieldsToRule(yieldsTo: readonly string[], own: string, other: string): boolean {
  if (own === other || yieldsTo.includes(`!${other}`)) return false;
  return yieldsTo.includes(other) || yieldsTo.includes(`${other.slice(0, other.indexOf('/'))}/*`);
}
