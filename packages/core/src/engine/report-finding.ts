import type { ActiveRule } from '../model/active-rule.ts';
import type { Finding, ReportedFix, Status } from '../model/finding.ts';
import type { Fix } from '../model/fix.ts';
import type { RawFinding } from '../model/inspection.ts';
import { equivalentsOf } from './merge-overlapping.ts';
import type { Regions } from './regions.ts';

/** Makes a rule's finding what a report shows: with positions, the policy's severity and the rule's texts. */
export function reportFinding(
  raw: RawFinding,
  fingerprint: string,
  status: Status,
  rules: ReadonlyMap<string, ActiveRule>,
  regions: Regions,
): Finding {
  const active = rules.get(raw.rule);
  if (!active) throw new Error(`a finding of ${raw.rule}, which is not switched on`);
  const { rule } = active;
  return {
    rule: rule.id,
    gate: active.gate,
    severity: active.severityFixed ? active.severity : (raw.severity ?? active.severity),
    confidence: raw.confidence ?? 'certain',
    status,
    title: rule.title,
    message: raw.message,
    ...regions.of(raw.at),
    equivalents: equivalentsOf(raw, rules),
    references: rule.references,
    fingerprint,
    related: (raw.related ?? []).map(({ span, message }) => ({ ...regions.of(span), message })),
    ...(raw.fix ? { fix: reportFix(raw.fix, regions) } : {}),
    help: rule.remedy,
  };
}

function reportFix(fix: Fix, regions: Regions): ReportedFix {
  return {
    title: fix.title,
    safety: fix.safety,
    edits: fix.edits.map(({ span, text }) => {
      const { start, end } = regions.of(span);
      return { path: span.path, startOffset: span.start, endOffset: span.end, start, end, text };
    }),
  };
}
