import type { RuleFinding } from '../../model/finding.ts';
import type { RuleContext } from '../../model/rule.ts';
import { isKind, type Instruction, type InstructionKind, type InstructionOf } from '../../sources/dockerfile/model.ts';

const NOTHING: readonly never[] = [];

/**
 * The check of a rule that looks at some kinds of instruction only. Most instructions are none of them, and a generator
 * for each rule and instruction would cost more than the rules' own work.
 */
export function forKinds<K extends InstructionKind>(
  kinds: readonly K[],
  check: (instruction: InstructionOf<K>, context: RuleContext) => Iterable<RuleFinding>,
): (instruction: Instruction, context: RuleContext) => Iterable<RuleFinding> {
  return (instruction, context) => {
    for (const kind of kinds) if (isKind(instruction, kind)) return check(instruction, context);
    return NOTHING;
  };
}
