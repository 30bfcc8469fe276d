import type { DockerfileFact, StageFact, VariableFact } from '../../model/fact.ts';
import type { Dockerfile, Instruction, Pair, Stage, Word } from './model.ts';
import { flagOf } from './model.ts';
import { mountsOf } from './mounts.ts';

/** What a Dockerfile contributes to the lifecycle graph: its stages with everything kept as written. */
export function dockerfileFact(dockerfile: Dockerfile): DockerfileFact {
  const frontend = dockerfile.directives.find((directive) => directive.name === 'syntax');
  return {
    type: 'dockerfile',
    path: dockerfile.path,
    args: dockerfile.globalArgs.flatMap((instruction) => instruction.pairs.map(variable)),
    stages: dockerfile.stages.flatMap(stageFact),
    ...(frontend === undefined ? {} : { frontend: frontend.value }),
  };
}

function stageFact(stage: Stage): readonly StageFact[] {
  const base = stage.from?.image;
  if (stage.from === undefined || base === undefined) return [];
  const platform = flagOf(stage.from, 'platform')?.value;
  const contents = contentsOf(stage);
  return [
    {
      index: stage.index,
      ...(stage.name === undefined ? {} : { name: stage.name }),
      base,
      ...(platform === undefined ? {} : { platform }),
      span: stage.from.span,
      ...contents,
    },
  ];
}

function contentsOf(stage: Stage): Pick<StageFact, 'args' | 'env' | 'user' | 'copies' | 'exposes'> {
  const args: VariableFact[] = [];
  const env: VariableFact[] = [];
  const uses: Copy[] = [];
  const exposes: Word[] = [];
  let user: Word | undefined;
  for (const instruction of stage.instructions) {
    if (instruction.kind === 'ARG') append(args, instruction.pairs.map(variable));
    else if (instruction.kind === 'ENV') append(env, instruction.pairs.map(variable));
    else if (instruction.kind === 'USER') user = instruction.operand;
    else if (instruction.kind === 'EXPOSE') append(exposes, instruction.words);
    else if (instruction.flags.length > 0) append(uses, copies(instruction));
  }
  return { args, env, ...(user === undefined ? {} : { user }), copies: uses, exposes };
}

/** One by one: a hostile line may hold more than a call takes as arguments. */
function append<T>(list: T[], more: readonly T[]): void {
  for (const one of more) list.push(one);
}

type Copy = StageFact['copies'][number];

function variable({ key, value }: Pair): VariableFact {
  return { name: key.value, span: key.span, ...(value === undefined ? {} : { default: value }) };
}

function copies(instruction: Instruction): readonly Copy[] {
  if (instruction.kind === 'COPY' || instruction.kind === 'ADD') {
    const from = flagOf(instruction, 'from')?.value;
    return from === undefined ? [] : [{ from, by: 'copy' }];
  }
  return mountsOf(instruction).flatMap((mount) => {
    const from = mount.fields.get('from');
    return from === undefined ? [] : [{ from, by: 'mount' as const }];
  });
}
