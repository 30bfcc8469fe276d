import {
  isKind,
  type Dockerfile,
  type Instruction,
  type InstructionKind,
  type InstructionOf,
  type Stage,
} from './model.ts';
import { rememberLast } from './remember-last.ts';

/** Stages built on stages are followed this far; nobody builds longer chains by hand. */
const MAX_LINEAGE = 100;

/** The stage, the stage it is built FROM, and so on. */
export function lineage(stage: Stage): readonly Stage[] {
  const stages: Stage[] = [];
  let at: Stage | undefined = stage;
  while (at !== undefined && stages.length < MAX_LINEAGE) {
    stages.push(at);
    at = at.base.kind === 'stage' ? at.base.stage : undefined;
  }
  return stages;
}

/** What the stage's image begins with: the base of the bottom of its chain. */
export function rootBase(stage: Stage): Stage['base'] {
  return lineage(stage).at(-1)?.base ?? stage.base;
}

/** How a message names a stage: its name, or its number with its base. */
export function stageLabel(stage: Stage): string {
  if (stage.name !== undefined) return `stage \`${stage.name.value}\``;
  if (stage.dockerfile.stages.length === 1) return 'the image';
  return stage.ships && stage.index === stage.dockerfile.stages.length - 1 ? 'the last stage' : `stage ${stage.index}`;
}

/** Like {@link stageLabel}, to begin a sentence with. */
export function stageTitle(stage: Stage): string {
  const label = stageLabel(stage);
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** The stage of the file that a `--from=` names, by name or by number; variables are not expanded. */
export function stageNamed({ dockerfile }: Stage, reference: string): Stage | undefined {
  if (/^\d+$/.test(reference)) return dockerfile.stages[Number(reference)];
  return namesOf(dockerfile).get(reference.toLowerCase());
}

const namesOf = rememberLast(
  ({ stages }: Dockerfile): ReadonlyMap<string, Stage> =>
    new Map(stages.flatMap((stage) => (stage.name ? [[stage.name.value.toLowerCase(), stage]] : []))),
);

/** The last instruction of a kind in the stage (before an index, where one is given) or in those it is built on. */
export function lastOf<K extends InstructionKind>(
  stage: Stage,
  kind: K,
  before = Infinity,
): InstructionOf<K> | undefined {
  for (const one of lineage(stage)) {
    const found = lastBefore(instructionsOf(one, kind), one === stage ? before : Infinity);
    if (found !== undefined && isKind(found, kind)) return found;
  }
  return undefined;
}

type Kinds = Map<InstructionKind, readonly Instruction[]>;
const kindsOf = rememberLast<Dockerfile, Map<Stage, Kinds>>(() => new Map());

/** The stage's own instructions of a kind, in order. */
function instructionsOf(stage: Stage, kind: InstructionKind): readonly Instruction[] {
  const stages = kindsOf(stage.dockerfile);
  const kinds: Kinds = stages.get(stage) ?? new Map();
  stages.set(stage, kinds);
  const known = kinds.get(kind);
  if (known !== undefined) return known;
  const found = stage.instructions.filter((instruction) => instruction.kind === kind);
  kinds.set(kind, found);
  return found;
}

function lastBefore(instructions: readonly Instruction[], before: number): Instruction | undefined {
  let low = 0;
  let high = instructions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((instructions[middle]?.index ?? 0) < before) low = middle + 1;
    else high = middle;
  }
  return instructions[low - 1];
}
