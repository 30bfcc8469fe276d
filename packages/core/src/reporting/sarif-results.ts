import type { Fix, Location, ReportingDescriptor, Result, Suppression } from 'sarif';
import type { Finding, ReportedFix, Status } from '../model/finding.ts';
import type { Suppressed } from '../model/report.ts';
import type { Severity } from '../model/severity.ts';
import { fileLocation, plainMessage, sarifRegion, uriOf } from './sarif-location.ts';

/** GitHub refuses a run with more results. */
export const RESULT_LIMIT = 25_000;

/** GitHub keeps 100 locations of a result; related places beyond that are dropped here rather than there. */
const RELATED_LIMIT = 99;

/** A finding on its way into the log, with what silenced it. */
export type Reported = { readonly finding: Finding } & Partial<Suppressed>;

const BASELINE_STATES = { introduced: 'new', unchanged: 'unchanged', fixed: 'absent' } as const satisfies Record<
  Status,
  Result.baselineState
>;

export function levelOf(severity: Severity): 'error' | 'warning' | 'note' {
  if (severity === 'critical' || severity === 'high') return 'error';
  return severity === 'medium' ? 'warning' : 'note';
}

/** `compared`: there is a base, so each result says how it stands to it. */
export function sarifResults(
  reported: readonly Reported[],
  rules: readonly ReportingDescriptor[],
  compared: boolean,
): readonly Result[] {
  const ruleIndex = new Map(rules.map((rule, at) => [rule.id, at]));
  const seen = new Map<string, number>();
  return reported.map(({ finding, by, reason }): Result => {
    const ordinal = (seen.get(finding.fingerprint) ?? 0) + 1;
    seen.set(finding.fingerprint, ordinal);
    return {
      ruleId: finding.rule,
      ruleIndex: ruleIndex.get(finding.rule) ?? -1,
      level: levelOf(finding.severity),
      message: { text: plainMessage(finding.message) },
      locations: [fileLocation(finding.path, sarifRegion(finding))],
      ...(finding.related.length > 0 && { relatedLocations: relatedLocations(finding) }),
      partialFingerprints: { primaryLocationLineHash: `${finding.fingerprint}:${ordinal}` },
      ...(finding.fix && finding.fix.edits.length > 0 && { fixes: [sarifFix(finding.fix)] }),
      ...(by && { suppressions: [suppression(by, reason)] }),
      ...(compared && { baselineState: BASELINE_STATES[finding.status] }),
      properties: { severity: finding.severity, confidence: finding.confidence },
    };
  });
}

function relatedLocations({ related }: Finding): Location[] {
  return related.slice(0, RELATED_LIMIT).map((place, at) => ({
    id: at + 1,
    ...fileLocation(place.path, sarifRegion(place)),
    message: { text: plainMessage(place.message) },
  }));
}

function sarifFix(fix: ReportedFix): Fix {
  const byFile = Map.groupBy(fix.edits, ({ path }) => path);
  return {
    description: { text: plainMessage(fix.title) },
    artifactChanges: [...byFile].map(([path, edits]) => ({
      artifactLocation: { uri: uriOf(path) },
      replacements: edits.map((edit) => ({
        deletedRegion: sarifRegion(edit),
        ...(edit.text !== '' && { insertedContent: { text: edit.text } }),
      })),
    })),
  };
}

function suppression(by: Suppressed['by'], reason: string | undefined): Suppression {
  return {
    kind: by === 'inline' ? 'inSource' : 'external',
    status: 'accepted',
    ...(reason !== undefined && { justification: plainMessage(reason) }),
  };
}
