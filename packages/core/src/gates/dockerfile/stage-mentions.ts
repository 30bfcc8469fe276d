import type { Dockerfile, Instruction, Stage } from '../../sources/dockerfile/model.ts';
import { rememberLast } from '../../sources/dockerfile/remember-last.ts';
import { lineage } from '../../sources/dockerfile/stage-chain.ts';

/** Per stage and pattern: the index of the first instruction that mentions it. */
const firstMentions = rememberLast<Dockerfile, Map<Stage, Map<RegExp, number>>>(() => new Map());

/**
 * Whether a RUN, COPY or ENV up to and including this instruction mentions something, such as an option that is put
 * into a configuration file. The stages it is built on count.
 */
export function mentionedBefore(instruction: Instruction, pattern: RegExp): boolean {
  const { stage } = instruction;
  if (stage === undefined) return false;
  return lineage(stage).some((one) => firstMention(one, pattern) <= (one === stage ? instruction.index : LATEST));
}

function firstMention(stage: Stage, pattern: RegExp): number {
  const stages = firstMentions(stage.dockerfile);
  const known = stages.get(stage) ?? new Map<RegExp, number>();
  stages.set(stage, known);
  const found = known.get(pattern);
  if (found !== undefined) return found;
  const { text } = stage.dockerfile.file;
  const first = stage.instructions.find(
    ({ kind, span }) => kind !== 'FROM' && pattern.test(text.slice(span.start, span.end)),
  );
  const index = first?.index ?? NEVER;
  known.set(pattern, index);
  return index;
}

const NEVER = Infinity;
const LATEST = Number.MAX_SAFE_INTEGER;
