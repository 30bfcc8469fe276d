import type { RuleMeta } from '../model/rule.ts';

/** The names that a policy may use: those of the rules and gates at hand. */
export interface KnownNames {
  readonly rules: readonly Pick<RuleMeta, 'id' | 'title' | 'equivalents' | 'options'>[];
  readonly gates: readonly string[];
}

/** Everything that a rule setting may be about: rule ids and `gate/*`. */
export function settableNames(known: KnownNames): string[] {
  return [...known.gates.map((gate) => `${gate}/*`), ...known.rules.map(({ id }) => id)];
}

/** Our rules by the peers' ids for the same thing; the ids are in lower case. */
export function rulesByPeerId(known: KnownNames): ReadonlyMap<string, string> {
  const byPeerId = new Map<string, string>();
  for (const { id, equivalents } of known.rules) {
    for (const peerId of equivalents.map((name) => name.toLowerCase())) {
      if (!byPeerId.has(peerId)) byPeerId.set(peerId, id);
    }
  }
  return byPeerId;
}
