import type { ActiveRule } from '../model/active-rule.ts';
import type { Finding, ReportedFix, Status } from '../model/finding.ts';
import type { Fix } from '../model/fix.ts';
import type { RawFinding } from '../model/inspection.ts';
import type { Severity } from '../model/severity.ts';
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
  const active = activeRule(raw, rules);
  const { rule } = active;
  return {
    rule: rule.id,
    gate: active.gate,
    severity: severityOf(raw, rules),
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

/** What a finding weighs: the policy's word counts before the finding's own. */
export function severityOf(raw: RawFinding, rules: ReadonlyMap<string, ActiveRule>): Severity {
  const { severity, severityFixed } = activeRule(raw, rules);
  return severityFixed ? severity : (raw.severity ?? severity);
}

function activeRule(raw: RawFinding, rules: ReadonlyMap<string, ActiveRule>): ActiveRule {
  const active = rules.get(raw.rule);
  if (!active) throw new Error(`a finding of ${raw.rule}, which is not switched on`);
  return active;
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
