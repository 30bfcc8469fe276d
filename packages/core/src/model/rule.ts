import type { RuleFinding } from './finding.ts';
import type { PortName, Ports } from './ports.ts';
import type { Severity } from './severity.ts';
import type { SubjectKind, Subjects } from './subject.ts';

/** `default` is the precise set, `strict` adds the opinionated, `all` holds every rule; others are named standards. */
export type Profile =
  | 'default'
  | 'strict'
  | 'all'
  | 'pss-baseline'
  | 'pss-restricted'
  | 'cis-docker-1.6'
  | 'cis-kubernetes-1.12';

/** A runnable example. `bad` must report, `good` must not, `fixed` is exactly what the fix makes of `bad`. */
export interface RuleExample {
  /** The file that the text is put into; other files of the little repository stand in `files`. */
  readonly path: string;
  readonly bad?: string;
  readonly good?: string;
  readonly fixed?: string;
  readonly files?: Readonly<Record<string, string>>;
  /** The whole repository before the change, where the example is a change. */
  readonly base?: Readonly<Record<string, string>>;
  readonly options?: Readonly<Record<string, unknown>>;
  /** Why this example is here, where it is not plain to see. */
  readonly note?: string;
}

/** What a rule knows beside its subject. */
export interface RuleContext {
  /** The rule's options: its defaults overlaid by the policy's. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly ports: Ports;
}

/** An option of a rule. The policy's JSON Schema and the rule's page are made from it. */
export type RuleOption =
  | { readonly type: 'strings'; readonly default: readonly string[]; readonly description: string }
  | { readonly type: 'string'; readonly default: string; readonly description: string }
  | { readonly type: 'boolean'; readonly default: boolean; readonly description: string }
  | { readonly type: 'number'; readonly default: number; readonly description: string };

export interface RuleMeta {
  /** `gate/name`. */
  readonly id: string;
  readonly severity: Severity;
  /** `all` need not be listed: every rule is in it. */
  readonly profiles: readonly Profile[];
  /** One line that says what is wrong, such as "Image follows a moving tag". */
  readonly title: string;
  /** Why it matters. Prose for people; becomes the rule's page and the SARIF help. Markdown. */
  readonly why: string;
  /** What to do. Markdown. */
  readonly remedy: string;
  readonly equivalents: readonly string[];
  /** `cis-docker:4.2`, URLs. */
  readonly references: readonly string[];
  /** Ports without which the rule cannot run. */
  readonly needs?: readonly PortName[];
  readonly options?: Readonly<Record<string, RuleOption>>;
  /**
   * Rules (or `gate/*`) that say the same thing more exactly: where one of them reports at an overlapping place, this
   * rule's finding is merged into theirs. `!gate/name` makes an exception of a `gate/*`.
   */
  readonly yieldsTo?: readonly string[];
  readonly examples: readonly RuleExample[];
}

/** One thing that is checked. Its subject arrives typed and located: a rule never parses and never walks files. */
export interface Rule<K extends SubjectKind = SubjectKind> extends RuleMeta {
  readonly on: K;
  /** Where subjects have a `kind` themselves, such as instructions: those that wake the rule. Absent: all of them. */
  readonly kinds?: readonly string[];
  check(subject: Subjects[K], context: RuleContext): Iterable<RuleFinding>;
}

/** Declares a rule. The kind of its subject is inferred from `on`. */
export function defineRule<K extends SubjectKind>(rule: Rule<K>): Rule<K> {
  return rule;
}
