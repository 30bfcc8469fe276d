import type { RawFinding } from '../model/inspection.ts';

/** The order of every report: path, place, rule, then what tells equals apart. Plain code unit order, no locale. */
export function compareFindings(a: RawFinding, b: RawFinding): number {
  return (
    compareText(a.at.path, b.at.path) ||
    a.at.start - b.at.start ||
    compareText(a.rule, b.rule) ||
    a.at.end - b.at.end ||
    compareText(a.identity, b.identity) ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
