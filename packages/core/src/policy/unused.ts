import type { InlineSuppression } from '../model/suppression.ts';
import type { PolicySuppression } from './policy.ts';
import type { CompiledSuppression } from './resolve.ts';
import { gateOf, isPeers } from './rule-name.ts';
import type { Silenced, Silencers } from './suppress.ts';

/** What this run looked at: only about that can it be said that a suppression silences nothing. */
export interface RunScope {
  /** Ids of the rules that ran. The policy gate's own are no part of it: they are judged last. */
  readonly ran: ReadonlySet<string>;
  /** Ids of those among them that had a look at a file: in a text that is nothing else, those about texts. */
  readonly ranOn: (path: string) => ReadonlySet<string>;
  /** Ids of all gates but the policy gate. */
  readonly gates: readonly string[];
  /** Files that could not be inspected in full. */
  readonly incomplete: ReadonlySet<string>;
  /** Whether the whole repository was scanned, not only a part of it. */
  readonly whole: boolean;
}

export interface UnusedSuppressions {
  readonly inline: readonly InlineSuppression[];
  readonly policy: readonly PolicySuppression[];
}

/**
 * The suppressions that silenced nothing although every rule they name ran where they hold. Peers' comments and ids are
 * left alone: the peer may still need them.
 */
export function unusedSuppressions(
  { inline, policy }: Silencers,
  { used, expired }: Silenced<unknown>,
  scope: RunScope,
): UnusedSuppressions {
  const usedComments = new Set(inline.filter((one) => used.has(one)).map(commentKey));
  return {
    inline: distinct(inline).filter(
      (one) =>
        one.syntax === 'hullgate' &&
        !usedComments.has(commentKey(one)) &&
        one.rules.every((name) => didRun(name, scope.ranOn(one.span.path), scope.gates)) &&
        !scope.incomplete.has(one.span.path),
    ),
    policy: policy
      .filter(
        ({ suppression }) =>
          !used.has(suppression) && !expired.includes(suppression) && didRun(suppression.rule, scope.ran, scope.gates),
      )
      .filter((compiled) => scope.whole && !mayHoldUnread(compiled, scope))
      .map(({ suppression }) => suppression),
  };
}

/** Whether the rules that a name stands for took part. Of a gate it is enough that one of its rules did. */
function didRun(name: string, ran: ReadonlySet<string>, gates: readonly string[]): boolean {
  if (isPeers(name)) return false;
  if (name === '*') return gates.every((gate) => ranAny(gate, ran));
  return name.endsWith('/*') ? ranAny(gateOf(name), ran) : ran.has(name);
}

function ranAny(gate: string, ran: ReadonlySet<string>): boolean {
  for (const rule of ran) if (gateOf(rule) === gate) return true;
  return false;
}

/** Two readers of one file may both report a comment. */
function commentKey({ span }: InlineSuppression): string {
  return `${span.start}:${span.path}`;
}

function distinct(suppressions: readonly InlineSuppression[]): InlineSuppression[] {
  return [...new Map(suppressions.map((one) => [commentKey(one), one])).values()];
}

function mayHoldUnread({ covers }: CompiledSuppression, { incomplete }: RunScope): boolean {
  for (const path of incomplete) if (covers(path)) return true;
  return false;
}
