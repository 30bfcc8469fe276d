import type { Instruction } from '../../sources/dockerfile/model.ts';
import { lastOf } from '../../sources/dockerfile/stage-chain.ts';

/** The user in force at an instruction, as far as the file says; undefined where it does not. */
export function userBefore({ stage, index }: Instruction): string | undefined {
  if (stage?.user === undefined) return undefined;
  const user = lastOf(stage, 'USER', index);
  if (user?.operand === undefined) return undefined;
  const owner = user.stage ?? stage;
  return owner.environment.expand(user.operand.value, user.index) ?? user.operand.value;
}
