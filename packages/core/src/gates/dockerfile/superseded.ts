import type { RuleFinding } from '../../model/finding.ts';
import type { Stage } from '../../sources/dockerfile/model.ts';
import { stageLabel } from '../../sources/dockerfile/stage-chain.ts';
import { removeInstruction } from './edits.ts';

/** Findings for each instruction of a kind that a later one of the same stage puts out of effect. */
export function* supersededFindings(stage: Stage, kind: 'CMD' | 'ENTRYPOINT' | 'HEALTHCHECK'): Generator<RuleFinding> {
  const all = stage.instructions.filter((instruction) => instruction.kind === kind);
  const last = all.at(-1);
  for (const instruction of all) {
    if (last === undefined || instruction === last) continue;
    yield {
      at: instruction.span,
      message: `This ${kind} of ${stageLabel(stage)} has no effect: a later ${kind} replaces it. Remove the one that is not meant.`,
      related: [{ span: last.span, message: `This ${kind} is in effect.` }],
      fix: {
        title: `Remove the ${kind} without effect`,
        safety: 'safe',
        edits: [removeInstruction(instruction, stage.dockerfile.file)],
      },
    };
  }
}
