import type { RuleFinding } from '../../model/finding.ts';
import type { RuleContext } from '../../model/rule.ts';
import { isKind, type Instruction, type InstructionKind, type InstructionOf } from '../../sources/dockerfile/model.ts';
import type { ShellCommand } from '../../sources/shell/model.ts';
import type { PackageCommand } from '../../sources/shell/package-command.ts';

// Most subjects are no concern of most rules, and a generator for each rule and subject would cost more than the rules'
// own work. So what tells them apart stands before the generator.

type Check<S> = (subject: S, context: RuleContext) => Iterable<RuleFinding>;

const NOTHING: readonly never[] = [];

/** The check of a rule that concerns some subjects only. */
export function when<S>(concerns: (subject: S) => boolean, check: Check<S>): Check<S> {
  return (subject, context) => (concerns(subject) ? check(subject, context) : NOTHING);
}

/** The `kinds` and the `check` of a rule that looks at some kinds of instruction only. */
export function forKinds<K extends InstructionKind>(
  kinds: readonly K[],
  check: Check<InstructionOf<K>>,
): { readonly kinds: readonly K[]; readonly check: Check<Instruction> } {
  const narrowed: Check<Instruction> = (instruction, context) => {
    for (const kind of kinds) if (isKind(instruction, kind)) return check(instruction, context);
    return NOTHING;
  };
  return { kinds, check: narrowed };
}

/** The check of a rule about the commands of some programs. */
export function forPrograms(programs: ReadonlySet<string>, check: Check<ShellCommand>): Check<ShellCommand> {
  return when(({ program }) => program !== undefined && programs.has(program), check);
}

/** The check of a rule about what package managers are told to do. */
export function forPackages(check: Check<PackageCommand>): Check<ShellCommand> {
  return ({ packages }, context) => (packages === undefined ? NOTHING : check(packages, context));
}
