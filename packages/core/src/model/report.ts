import type { GraphEdge, GraphNode } from '../graph/graph.ts';
import type { Finding } from './finding.ts';
import type { Problem } from './problem.ts';
import type { Severity } from './severity.ts';
import type { Region } from './span.ts';

/**
 * Of a gate.
 * `pass`: everything was inspected and nothing reaches the threshold. `fail`: something does.
 * `partial`: nothing found reaches the threshold, but part of what the gate looks at could not be inspected.
 * `not-run`: there was nothing it could inspect, or it was switched off; `reason` says which.
 */
export type Verdict = 'pass' | 'fail' | 'partial' | 'not-run';

export interface GateResult {
  readonly id: string;
  readonly title: string;
  readonly verdict: Verdict;
  /** Why the gate failed, is partial or did not run, in one sentence. */
  readonly reason?: string;
  /** Findings the verdict is judged on, by severity. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** The least severity that fails the gate; `never`: nothing does. Absent where the gate did not run. */
  readonly failOn?: Severity | 'never';
  /** Rules that could not run because a port is missing. */
  readonly notRun: readonly { readonly rule: string; readonly reason: string }[];
}

/** A finding that a suppression or the baseline silenced. */
export interface Suppressed {
  readonly finding: Finding;
  /** Who silenced it. */
  readonly by: 'inline' | 'policy' | 'baseline';
  readonly reason?: string;
}

export interface ReportStats {
  /** Files listed in the workspace and not excluded by the policy. */
  readonly files: number;
  /** Files whose inspection came out of the cache or was shared with the base. */
  readonly reused: number;
  /**
   * Files that base and head have in common, where only what the change introduces is judged. Of these only what joins
   * them with others was looked at: a change cannot introduce anything else there. Zero where everything is judged.
   */
  readonly unchanged: number;
  /** Bytes read in this run. */
  readonly bytes: number;
  /** Files by what they were recognised as: `dockerfile`, `kubernetes`, ... */
  readonly artifacts: Readonly<Record<string, number>>;
  /** Milliseconds by phase, where the caller handed over a clock: list, inspect, base, link, judge. */
  readonly milliseconds: Readonly<Record<string, number>>;
}

/** What a scan yields, and what `--format json` prints. Deterministic but for `stats`. */
export interface Report {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'hullgate'; readonly version: string };
  /** Whether the verdicts were judged on what the change introduces or on everything. */
  readonly judged: 'introduced' | 'all';
  /** The worst of the gates' verdicts: `fail` before `partial` before `pass`; `not-run` when no gate ran. */
  readonly verdict: Verdict;
  /**
   * Whether a gate that had to look at something could not: a file that is broken, too large or unreadable. Of a change
   * only what it introduces counts, and what Hullgate cannot read yet never does. Exit code 3.
   */
  readonly incomplete: boolean;
  /** Sorted by path, position, rule. With a base, `fixed` ones are included (their positions are the base's). */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  readonly gates: readonly GateResult[];
  readonly problems: readonly Problem[];
  /** Places in the tree that hold a secret: no output may show their text. */
  readonly redactions: readonly Region[];
  readonly graph: { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] };
  readonly stats: ReportStats;
}
