import type { ActiveRule } from '../model/active-rule.ts';
import type { RuleFinding } from '../model/finding.ts';
import type { AnyRule } from '../model/gate.ts';
import type { Problem } from '../model/problem.ts';
import type { Ports } from '../model/ports.ts';
import type { SubjectKind, Subjects } from '../model/subject.ts';

/** Where findings and the failures of rules go. */
export interface DispatchSink {
  finding(rule: AnyRule, finding: RuleFinding): void;
  problem(problem: Problem): void;
}

/** Runs the rules that are switched on against subjects: each subject wakes the rules of its kind and no other. */
export class Dispatcher {
  readonly #rules = new Map<SubjectKind, ActiveRule[]>();
  readonly #ports: Ports;

  constructor(rules: readonly ActiveRule[], ports: Ports) {
    this.#ports = ports;
    for (const active of rules) {
      const kind: SubjectKind = active.rule.on;
      const list = this.#rules.get(kind);
      if (list) list.push(active);
      else this.#rules.set(kind, [active]);
    }
  }

  /** Whether any rule looks at this kind of subject. */
  has(kind: SubjectKind): boolean {
    return this.#rules.has(kind);
  }

  dispatch<K extends SubjectKind>(kind: K, subject: Subjects[K], path: string | undefined, sink: DispatchSink): void {
    const rules = this.#rules.get(kind);
    if (!rules) return;
    for (const { rule, gate, options } of rules) {
      try {
        for (const finding of rule.check(subject, { options, ports: this.#ports })) sink.finding(rule, finding);
      } catch (error) {
        sink.problem(ruleFailed(rule, gate, path, error));
      }
    }
  }
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
