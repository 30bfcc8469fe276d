import type { Reader, ReaderSink } from '../reader.ts';
import { dockerfileFact } from './fact.ts';
import type { Dockerfile, Instruction, Pair, RunInstruction } from './model.ts';
import { MAX_INSTRUCTIONS, parseDockerfile } from './parse.ts';
import { stageLabel } from './stage-chain.ts';
import { dockerfileSuppressions } from './suppressions.ts';

const ORIGINS = { ARG: 'dockerfile-arg', ENV: 'dockerfile-env', LABEL: 'dockerfile-label' } as const;

/** Reads Dockerfiles: the whole, its stages, instructions, commands and named values, and the fact for the graph. */
export const dockerfileReader: Reader = {
  kind: 'dockerfile',
  read(file, sink) {
    const dockerfile = parseDockerfile(file);
    if (isSomethingElse(dockerfile)) return;
    for (const suppression of dockerfileSuppressions(dockerfile)) sink.suppression(suppression);
    sink.fact(dockerfileFact(dockerfile));
    emit(dockerfile, sink);
    if (dockerfile.unreadFrom !== undefined) sink.problem(TOO_LONG, dockerfile.unreadFrom);
  },
};

const TOO_LONG = {
  code: 'dockerfile-too-long',
  message: `This Dockerfile has more than ${MAX_INSTRUCTIONS} instructions; what follows is not inspected. Split it.`,
  gates: ['dockerfile', 'provenance'],
};

const RUN_TOO_LONG = {
  code: 'dockerfile-run-too-long',
  message:
    'This RUN has more commands, or nests them deeper, than are read; from here on they are not inspected. Move them into a script.',
  gates: ['dockerfile'],
};

/** A file such as `Dockerfile.settings` of an editor, whose name only speaks of Dockerfiles: not one line is an instruction. */
function isSomethingElse({ path, instructions }: Dockerfile): boolean {
  const plain = /(?:^|\/)(?:dockerfile|containerfile)$/i.test(path);
  return !plain && instructions.length > 0 && instructions.every(({ kind }) => kind === 'unknown');
}

function emit(dockerfile: Dockerfile, sink: ReaderSink): void {
  sink.subject('dockerfile', dockerfile);
  for (const stage of dockerfile.stages) sink.subject('stage', stage);
  for (const instruction of dockerfile.instructions) emitInstruction(instruction, sink);
}

/** What an ONBUILD holds back is an instruction, too. */
function emitInstruction(instruction: Instruction, sink: ReaderSink): void {
  sink.subject('instruction', instruction);
  switch (instruction.kind) {
    case 'ONBUILD':
      if (instruction.trigger !== undefined) emitInstruction(instruction.trigger, sink);
      return;
    case 'RUN':
      if (sink.wants('command')) emitCommands(instruction, sink);
      return;
    case 'ARG':
    case 'ENV':
    case 'LABEL':
      for (const pair of instruction.pairs) emitValue(instruction, pair, ORIGINS[instruction.kind], sink);
      return;
    default:
  }
}

function emitCommands({ script }: RunInstruction, sink: ReaderSink): void {
  if (script === undefined) return;
  for (const command of script.commands) sink.subject('command', command);
  if (script.unreadFrom !== undefined) sink.problem(RUN_TOO_LONG, script.unreadFrom);
}

function emitValue(
  instruction: Instruction,
  { key, value }: Pair,
  origin: (typeof ORIGINS)[keyof typeof ORIGINS],
  sink: ReaderSink,
): void {
  if (value === undefined) return;
  const { stage } = instruction;
  const owner = stage === undefined ? 'the global arguments' : stageLabel(stage);
  sink.subject('named-value', { origin, name: key, value, owner });
}
