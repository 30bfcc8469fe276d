import type { Severity } from '../model/severity.ts';
import type { At, Span } from '../model/span.ts';
import type { InlineSuppression } from '../model/suppression.ts';
import type { PolicySuppression } from './policy.ts';
import type { UnusedSuppressions } from './unused.ts';

/** How the policy itself fares in a run: the subject of the policy gate's rules. */
export interface PolicyState {
  /** All comments and annotations that ask for silence. */
  readonly ignores: readonly InlineSuppression[];
  readonly unusedIgnores: readonly InlineSuppression[];
  readonly unusedSuppressions: readonly At<PolicySuppression>[];
  readonly expiredSuppressions: readonly At<PolicySuppression>[];
  /** Against the base; empty without one. */
  readonly addedSilences: readonly AddedSilence[];
  /** Against the base; empty without one. */
  readonly changedFiles: readonly ChangedPolicyFile[];
  /** Whether the policy in force is not the scanned tree's own, for that may be a stranger's. */
  readonly policyFromBase: boolean;
}

/** A comment that a change puts to a new use, and what it silences of the findings that the change introduces. */
export interface AddedSilence {
  readonly comment: InlineSuppression;
  readonly findings: readonly { readonly rule: string; readonly severity: Severity }[];
}

/** A file that decides what fails, and that a change touches. */
export interface ChangedPolicyFile {
  readonly path: string;
  readonly role: 'policy' | 'baseline';
  readonly change: 'added' | 'edited' | 'removed';
  /** What is wrong with the settings as the change leaves them, with its place: after the merge nothing could run. */
  readonly fault?: string;
}

/** The policy file, what it extends and the baseline, by path. */
export type PolicyFiles = ReadonlyMap<string, { readonly role: ChangedPolicyFile['role']; readonly text: string }>;

export interface PolicyStateInput {
  readonly ignores: readonly InlineSuppression[];
  readonly unused: UnusedSuppressions;
  readonly expired: readonly PolicySuppression[];
  /** Where suppressions are written. Those of a policy in code have no place and are not reported. */
  readonly places: ReadonlyMap<PolicySuppression, Span>;
  readonly addedSilences: readonly AddedSilence[];
  readonly changedFiles: readonly ChangedPolicyFile[];
  readonly policyFromBase: boolean;
}

export function policyState(input: PolicyStateInput): PolicyState {
  const placed = (suppressions: readonly PolicySuppression[]): At<PolicySuppression>[] =>
    suppressions.flatMap((value) => {
      const span = input.places.get(value);
      return span ? [{ value, span }] : [];
    });
  return {
    ignores: input.ignores,
    unusedIgnores: input.unused.inline,
    unusedSuppressions: placed(input.unused.policy),
    expiredSuppressions: placed(input.expired),
    addedSilences: input.addedSilences,
    changedFiles: input.changedFiles,
    policyFromBase: input.policyFromBase,
  };
}

/** What a change does to the files that decide what fails. */
export function changedPolicyFiles(base: PolicyFiles, head: PolicyFiles): readonly ChangedPolicyFile[] {
  const paths = [...new Set([...base.keys(), ...head.keys()])].toSorted();
  return paths.flatMap((path) => {
    const before = base.get(path);
    const after = head.get(path);
    if (before?.text === after?.text) return [];
    const change = !before ? 'added' : after ? 'edited' : 'removed';
    return [{ path, role: (after ?? before)?.role ?? 'policy', change }];
  });
}
