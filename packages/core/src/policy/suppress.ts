import type { Suppressed } from '../model/report.ts';
import type { InlineSuppression } from '../model/suppression.ts';
import { silenceInline, type PlacedFinding } from './inline-silence.ts';
import type { PolicySuppression } from './policy.ts';
import type { CompiledSuppression } from './resolve.ts';
import { namesOf, normaliseName } from './rule-name.ts';

/** A finding as far as suppressions are concerned. */
export interface SilenceableFinding extends PlacedFinding {
  readonly fingerprint: string;
}

/** Everything that may silence findings. */
export interface Silencers {
  readonly inline: readonly InlineSuppression[];
  readonly policy: readonly CompiledSuppression[];
  /** Fingerprints of the baseline; each entry silences one finding. */
  readonly baseline: readonly string[];
  /** `YYYY-MM-DD`; where it is not known, no suppression expires. */
  readonly today?: string | undefined;
}

/** Who silences a finding; with several of them the first of inline, policy, baseline. */
export interface Silence extends Pick<Suppressed, 'by' | 'reason'> {
  /** Where it is a comment or an annotation that does. */
  readonly comment?: InlineSuppression;
}

export interface Silenced<F> {
  /** Findings that are silenced, and by whom. */
  readonly silenced: ReadonlyMap<F, Silence>;
  /** Suppressions that silenced something (be it together with others). */
  readonly used: ReadonlySet<InlineSuppression | PolicySuppression>;
  /** Suppressions of the policy whose last day is over. They silence nothing. */
  readonly expired: readonly PolicySuppression[];
}

/** Finds out who silences what. */
export function silence<F extends SilenceableFinding>(findings: readonly F[], silencers: Silencers): Silenced<F> {
  const { today } = silencers;
  const [expired, valid] = partition(silencers.policy, ({ suppression: { until } }) => isOver(until, today));
  const inline = inlineByFinding(findings, silencers.inline);
  const policy = policyMatcher(valid);
  const known = counted(silencers.baseline);

  const silenced = new Map<F, Silence>();
  const used = new Set<InlineSuppression | PolicySuppression>();
  for (const finding of findings) {
    const byInline = inline.get(finding) ?? [];
    const byPolicy = policy(finding);
    for (const suppression of [...byInline, ...byPolicy]) used.add(suppression);
    const by = firstOf(byInline, byPolicy) ?? (take(known, finding.fingerprint) ? { by: 'baseline' } : undefined);
    if (by) silenced.set(finding, by);
  }
  return { silenced, used, expired: expired.map(({ suppression }) => suppression) };
}

function firstOf([inline]: readonly InlineSuppression[], [policy]: readonly PolicySuppression[]): Silence | undefined {
  if (inline) {
    return { by: 'inline', comment: inline, ...(inline.reason === undefined ? {} : { reason: inline.reason }) };
  }
  return policy ? { by: 'policy', reason: policy.reason } : undefined;
}

function inlineByFinding<F extends SilenceableFinding>(
  findings: readonly F[],
  suppressions: readonly InlineSuppression[],
): ReadonlyMap<F, readonly InlineSuppression[]> {
  if (suppressions.length === 0) return new Map();
  const byPath = Map.groupBy(findings, ({ path }) => path);
  const ofFiles = [...Map.groupBy(suppressions, ({ span }) => span.path)];
  return new Map(ofFiles.flatMap(([path, ofFile]) => [...silenceInline(byPath.get(path) ?? [], ofFile)]));
}

function policyMatcher(
  suppressions: readonly CompiledSuppression[],
): (finding: SilenceableFinding) => PolicySuppression[] {
  const byName = Map.groupBy(suppressions, ({ suppression }) => normaliseName(suppression.rule));
  if (byName.size === 0) return () => [];
  return (finding) =>
    [...namesOf(finding)]
      .flatMap((name) => byName.get(name) ?? [])
      .filter(
        ({ suppression, covers }) =>
          (suppression.fingerprint ?? finding.fingerprint) === finding.fingerprint && covers(finding.path),
      )
      .map(({ suppression }) => suppression);
}

/** Days are compared as text: `YYYY-MM-DD` sorts like the calendar. */
function isOver(until: string | undefined, today: string | undefined): boolean {
  return until !== undefined && today !== undefined && until < today;
}

function partition<T>(items: readonly T[], belongs: (item: T) => boolean): [T[], T[]] {
  const groups = Map.groupBy(items, belongs);
  return [groups.get(true) ?? [], groups.get(false) ?? []];
}

function counted(fingerprints: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const fingerprint of fingerprints) counts.set(fingerprint, (counts.get(fingerprint) ?? 0) + 1);
  return counts;
}

function take(counts: Map<string, number>, fingerprint: string): boolean {
  const left = counts.get(fingerprint) ?? 0;
  if (left > 0) counts.set(fingerprint, left - 1);
  return left > 0;
}
