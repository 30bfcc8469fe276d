import type { ActiveRule } from '../model/active-rule.ts';
import type { RuleFinding } from '../model/finding.ts';
import type { AnyRule, Gate } from '../model/gate.ts';
import type { SourceFile } from '../sources/text/source-file.ts';

/** A gate's own pass over texts, made ready for the rules that are switched on. */
export interface PreparedAnalyser {
  readonly gate: string;
  readonly rules: readonly AnyRule[];
  analyse(file: SourceFile, emit: (rule: AnyRule, finding: RuleFinding) => void): void;
}

/** Builds the gates' own automata. Rules that an analyser serves are not dispatched singly. */
export function createAnalysers(gates: readonly Gate[], rules: readonly ActiveRule[]): PreparedAnalyser[] {
  return gates.flatMap((gate) => {
    const { analyser } = gate;
    if (!analyser) return [];
    const own = rules
      .filter((active) => active.gate === gate.id && active.rule.on === analyser.on)
      .map(({ rule }) => rule);
    return own.length > 0 ? [{ gate: gate.id, rules: own, analyse: analyser.create(own) }] : [];
  });
}
