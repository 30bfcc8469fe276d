import type { At } from '../../model/span.ts';
import { flagOf, type Instruction, type Stage } from '../../sources/dockerfile/model.ts';
import { stageNamed } from '../../sources/dockerfile/stage-chain.ts';

/** A `COPY --from=`: what it says, and which stage of the file that is. */
export interface CopyFrom {
  readonly from: At<string>;
  /** After expansion; undefined where a variable is not known. */
  readonly reference?: string;
  readonly stage: Stage;
  readonly target?: Stage;
}

/** The `--from` of a COPY within a stage. Behind ONBUILD it means stages of another file. */
export function copyFrom(instruction: Instruction): CopyFrom | undefined {
  if (instruction.kind !== 'COPY' || instruction.flags.length === 0) return undefined;
  const { stage, onbuild, index } = instruction;
  if (stage === undefined || onbuild !== undefined) return undefined;
  const from = flagOf(instruction, 'from')?.value;
  if (from === undefined) return undefined;
  const reference = stage.environment.expand(from.value, index);
  if (reference === undefined) return { from, stage };
  const target = stageNamed(stage, reference);
  return { from, reference, stage, ...(target === undefined ? {} : { target }) };
}
