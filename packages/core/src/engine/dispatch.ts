import type { ActiveRule } from '../model/active-rule.ts';
import type { RuleFinding } from '../model/finding.ts';
import type { AnyRule } from '../model/gate.ts';
import type { Problem } from '../model/problem.ts';
import type { Ports } from '../model/ports.ts';
import type { RuleContext } from '../model/rule.ts';
import type { SubjectKind, Subjects } from '../model/subject.ts';

/** Where findings and the failures of rules go. */
export interface DispatchSink {
  finding(rule: AnyRule, finding: RuleFinding): void;
  problem(problem: Problem): void;
}

interface Woken {
  readonly rule: AnyRule;
  readonly gate: string;
  readonly context: RuleContext;
}

/** The rules of one kind of subject. */
interface Audience {
  /** By the subject's own `kind`, for those that a rule names. */
  readonly named: Map<unknown, Woken[]>;
  /** For subjects of any other `kind`, or of none. */
  readonly others: Woken[];
}

/** Runs the rules that are switched on against subjects: each subject wakes the rules of its kind and no other. */
export class Dispatcher {
  readonly #audiences = new Map<SubjectKind, Audience>();

  constructor(rules: readonly ActiveRule[], ports: Ports) {
    for (const [on, some] of Map.groupBy(rules, ({ rule }): SubjectKind => rule.on)) {
      this.#audiences.set(on, audienceOf(some, ports));
    }
  }

  /** Whether any rule looks at this kind of subject. */
  has(kind: SubjectKind): boolean {
    return this.#audiences.has(kind);
  }

  dispatch<K extends SubjectKind>(kind: K, subject: Subjects[K], path: string | undefined, sink: DispatchSink): void {
    const audience = this.#audiences.get(kind);
    if (audience === undefined) return;
    for (const { rule, gate, context } of wokenBy(subject, audience)) {
      try {
        const findings = rule.check(subject, context);
        // Most rules have nothing to say: an empty list is worth no iterator.
        if (Array.isArray(findings) && findings.length === 0) continue;
        for (const finding of findings) sink.finding(rule, finding);
      } catch (error) {
        sink.problem(ruleFailed(rule, gate, path, error));
      }
    }
  }
}

function audienceOf(rules: readonly ActiveRule[], ports: Ports): Audience {
  const woken = rules.map(({ rule, gate, options }): Woken => ({ rule, gate, context: { options, ports } }));
  const kinds = new Set(woken.flatMap(({ rule }) => rule.kinds ?? []));
  return {
    named: new Map([...kinds].map((kind) => [kind, woken.filter(({ rule }) => rule.kinds?.includes(kind) ?? true)])),
    others: woken.filter(({ rule }) => rule.kinds === undefined),
  };
}

function wokenBy(subject: object, { named, others }: Audience): readonly Woken[] {
  return (named.size > 0 && 'kind' in subject ? named.get(subject.kind) : undefined) ?? others;
}

/** A rule that throws is a bug of ours: it must not take the other rules' findings with it, nor pass unseen. */
export function ruleFailed(rule: AnyRule, gate: string, path: string | undefined, error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: 'rule-failed',
    message: `The rule ${rule.id} failed (${reason}). This is a bug in Hullgate; everything else was inspected.`,
    ...(path === undefined ? {} : { path }),
    gates: [gate],
  };
}
