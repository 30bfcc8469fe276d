import type { AnyRule } from './gate.ts';
import type { Severity } from './severity.ts';

/** A rule that the policy has switched on, with what the policy makes of it. */
export interface ActiveRule {
  readonly rule: AnyRule;
  /** The id of its gate. */
  readonly gate: string;
  /** The policy's severity, else the rule's own. */
  readonly severity: Severity;
  /** True when the policy names a severity for this rule: then it overrides what single findings say. */
  readonly severityFixed: boolean;
  /** The rule's defaults overlaid by the policy's options. */
  readonly options: Readonly<Record<string, unknown>>;
}
