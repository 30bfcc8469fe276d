import type { Inspection } from '../model/inspection.ts';

const NOTHING: readonly never[] = [];

/** The inspection of a text in which there was nothing to tell: most files are of this kind. */
export function blankInspection(path: string): Inspection {
  return {
    path,
    findings: NOTHING,
    facts: NOTHING,
    suppressions: NOTHING,
    problems: NOTHING,
    redactions: NOTHING,
    kinds: NOTHING,
  };
}

/** Whether an inspection says no more than its path. */
export function isBlank(inspection: Inspection): boolean {
  const { findings, facts, suppressions, problems, redactions, kinds, lines } = inspection;
  return (
    lines === undefined &&
    findings.length === 0 &&
    facts.length === 0 &&
    suppressions.length === 0 &&
    problems.length === 0 &&
    redactions.length === 0 &&
    kinds.length === 0
  );
}
