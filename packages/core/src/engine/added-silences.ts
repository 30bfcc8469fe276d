import type { ActiveRule } from '../model/active-rule.ts';
import type { RawFinding } from '../model/inspection.ts';
import type { InlineSuppression } from '../model/suppression.ts';
import type { AddedSilence } from '../policy/state.ts';
import { compare } from './compare.ts';
import { severityOf } from './report-finding.ts';
import type { SettledTree, SilencedFinding } from './settle.ts';

type Side = Pick<SettledTree, 'active' | 'silenced'>;

interface Commented extends SilencedFinding {
  readonly comment: InlineSuppression;
}

/**
 * Comments by which a change silences findings that it introduces itself. One that silenced the same rule in the base is
 * not among them: that was decided before. One that stood there and now silences another rule is.
 */
export function addedSilences(head: Side, base: Side, rules: ReadonlyMap<string, ActiveRule>): readonly AddedSilence[] {
  const commented = head.silenced.filter(hasComment);
  if (commented.length === 0) return [];
  const before = commentsByUse(base.silenced.filter(hasComment));
  const now = commentsByUse(commented);
  const introduced = introducedIn(head, base, rules);
  const added = commented.filter(({ comment, finding }) => {
    const use = useOf(comment, finding.raw);
    return introduced.has(finding.raw) && (now.get(use)?.size ?? 0) > (before.get(use)?.size ?? 0);
  });
  return [...Map.groupBy(added, ({ comment }) => comment)].map(([comment, silenced]) => ({
    comment,
    findings: silenced.map(({ finding: { raw } }) => ({ rule: raw.rule, severity: severityOf(raw, rules) })),
  }));
}

function hasComment(silenced: SilencedFinding): silenced is Commented {
  return silenced.comment !== undefined;
}

/** Silenced findings of the base count as known, too: silence that is kept is not new. */
function introducedIn(head: Side, base: Side, rules: ReadonlyMap<string, ActiveRule>): ReadonlySet<RawFinding> {
  const [after, before] = [rawsOf(head), rawsOf(base)];
  const { statuses } = compare(after, before, (raw) => severityOf(raw, rules));
  return new Set(after.filter((_, at) => statuses[at] === 'introduced'));
}

function rawsOf({ active, silenced }: Side): readonly RawFinding[] {
  return [...active, ...silenced.map(({ finding }) => finding)].map(({ raw }) => raw);
}

/** Where the comments stand that silence a rule, by what they say and which rule it is. */
function commentsByUse(commented: readonly Commented[]): ReadonlyMap<string, ReadonlySet<number>> {
  const uses = new Map<string, Set<number>>();
  for (const { comment, finding } of commented) {
    const use = useOf(comment, finding.raw);
    uses.set(use, (uses.get(use) ?? new Set()).add(comment.span.start));
  }
  return uses;
}

function useOf({ span, syntax, rules }: InlineSuppression, { rule }: RawFinding): string {
  return [span.path, syntax, ...rules, rule].join('\0');
}
