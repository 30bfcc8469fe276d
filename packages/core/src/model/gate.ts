import type { RuleFinding } from './finding.ts';
import type { Rule } from './rule.ts';
import type { FileSubjectKind, FileSubjects, SubjectKind } from './subject.ts';

/** A rule of any subject. Rules of different subjects live in one list, so the parameter is checked per rule, not per list. */
// oxlint-disable-next-line typescript/no-explicit-any -- a list of rules is contravariant in their subjects
export type AnyRule = { [K in SubjectKind]: Rule<K> }[SubjectKind] | Rule<any>;

export type Emit = (rule: AnyRule, finding: RuleFinding) => void;

/**
 * A pass of a gate's own over one kind of subject, for rules that are cheaper judged together than one by one
 * (all secret kinds in one automaton). Rules that an analyser serves are not dispatched singly.
 */
export interface Analyser<K extends FileSubjectKind = FileSubjectKind> {
  readonly on: K;
  /** Called once per scan with the rules that are switched on. */
  create(rules: readonly AnyRule[]): (subject: FileSubjects[K], emit: Emit) => void;
}

/** A named group of rules at one stage of the lifecycle, with its own verdict. */
export interface Gate {
  readonly id: string;
  /** One line, such as "Dockerfiles are linted". */
  readonly title: string;
  readonly rules: readonly AnyRule[];
  readonly analyser?: Analyser<'text'>;
}

/** Declares a gate. */
export function defineGate(gate: Gate): Gate {
  return gate;
}
