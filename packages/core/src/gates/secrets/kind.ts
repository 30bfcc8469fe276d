import type { RuleFinding } from '../../model/finding.ts';
import type { Profile, Rule, RuleExample } from '../../model/rule.ts';
import type { Severity } from '../../model/severity.ts';
import type { SourceFile } from '../../sources/text/source-file.ts';
import type { Detector } from './engine/detection.ts';
import { examplesOf, type Samples } from './engine/examples.ts';
import { findingOf } from './engine/finding.ts';
import { createScanner, type ScanResult } from './engine/scanner.ts';
import { shapeDetector, type Form } from './engine/shape-detector.ts';

/** How a kind of secret is made worthless. */
export interface Rotation {
  /** One clause, such as "Delete the token under Settings, Access tokens". */
  readonly steps: string;
  /** The vendor's page about it. */
  readonly url: string;
}

/** A kind of secret: what it looks like, what it opens, how it is rotated. */
export interface SecretKind {
  /** `secrets/name`. */
  readonly id: string;
  /** Its name in a sentence, such as `npm access token`. */
  readonly title: string;
  readonly severity: Severity;
  /** Default: `default`. */
  readonly profiles?: readonly Profile[];
  /** What its holder can do, after "whoever can read this file can". */
  readonly grants: string;
  readonly rotate: Rotation;
  /** What it looks like, when fixed text, alphabets and lengths can say it. */
  readonly forms?: readonly Form[];
  /** What finds it otherwise. */
  readonly detectors?: readonly Detector[];
  /** Whether tests and documents are full of harmless ones: there it is reported as a possibility, two severities lower. */
  readonly commonInTests?: boolean;
  /**
   * 0 (default): the format of one vendor. 1: a format of many. 2: a place where secrets of any kind may stand.
   * Where kinds overlap, the less general ones are reported.
   */
  readonly generality?: 1 | 2;
  /** More examples, made at run time from random parts. */
  readonly samples?: Samples;
  /** Peers' ids, beside those that the forms name. */
  readonly equivalents: readonly string[];
  readonly references?: readonly string[];
}

/** The rule of a kind of secret. The gate's analyser judges all of them together. */
export interface SecretRule extends Rule<'text'> {
  readonly kind: SecretKind;
  readonly detectors: readonly Detector[];
}

/** Declares a kind of secret. */
export function defineSecretKind(kind: SecretKind): SecretRule {
  const detectors = [...(kind.forms ?? []).map(shapeDetector), ...(kind.detectors ?? [])];
  let scanner: ((file: SourceFile) => ScanResult) | undefined;
  let examples: readonly RuleExample[] | undefined;
  const rule: SecretRule = {
    kind,
    detectors,
    on: 'text',
    id: kind.id,
    severity: kind.severity,
    profiles: kind.profiles ?? ['default'],
    title: `${kind.title.charAt(0).toUpperCase()}${kind.title.slice(1)} in the tree`,
    why: `Whoever can read the repository, a fork, a build log or an image layer made from it can ${kind.grants}. Deleting the line is not enough: the history keeps it.`,
    remedy: `${kind.rotate.steps} (${kind.rotate.url}). Then remove it from the tree, purge it from the history (\`git filter-repo\`) and from image layers, and hand the new one over at run time: a build secret, an orchestrator's secret or a secret store.`,
    equivalents: [...new Set([...kind.equivalents, ...(kind.forms ?? []).flatMap((form) => form.equivalents ?? [])])],
    references: [kind.rotate.url, ...(kind.references ?? [])],
    get examples() {
      examples ??= examplesOf(kind);
      return examples;
    },
    *check(file): Iterable<RuleFinding> {
      scanner ??= createScanner([rule]);
      const { source, detections } = scanner(file);
      for (const { found } of detections) yield findingOf(kind, found, source);
    },
  };
  return rule;
}

/** Whether a rule of the gate is one of a kind of secret. */
export function isSecretRule(rule: object): rule is SecretRule {
  return 'detectors' in rule && 'kind' in rule;
}
