import type { Edit } from '../../../model/fix.ts';
import { defineRule } from '../../../model/rule.ts';
import type { At } from '../../../model/span.ts';
import { flagOf, type Instruction, type Stage } from '../../../sources/dockerfile/model.ts';
import { mountsOf } from '../../../sources/dockerfile/mounts.ts';

export default defineRule({
  id: 'dockerfile/stage-name-casing',
  on: 'stage',
  severity: 'info',
  profiles: ['default'],
  title: 'A stage name has capitals',
  why: 'BuildKit compares stage names in lower case, so a name with capitals suggests a difference that there is not.',
  remedy: 'Write the name, and what refers to it, in lower case.',
  equivalents: ['buildkit:StageNameCasing'],
  references: ['https://docs.docker.com/reference/build-checks/stage-name-casing/'],
  examples: [
    {
      path: 'Dockerfile',
      bad: 'FROM golang:1.25 AS Build\nRUN make\nFROM Build AS tested\nCOPY --from=Build /a /b\n',
      fixed: 'FROM golang:1.25 AS build\nRUN make\nFROM build AS tested\nCOPY --from=build /a /b\n',
    },
    { path: 'Dockerfile', good: 'FROM golang:1.25 AS build-1\nFROM scratch\nCOPY --from=BUILD-1 /a /b\n' },
  ],
  *check(stage) {
    const { name } = stage;
    if (name === undefined || name.value === name.value.toLowerCase()) return;
    const small = name.value.toLowerCase();
    const places = [name, ...references(stage, small)];
    const edits: Edit[] = places.map(({ span }) => ({ span, text: small }));
    yield {
      at: name.span,
      message: `The stage name \`${name.value}\` has capitals, which BuildKit does not tell from small letters; write \`${small}\`.`,
      identity: `stage ${small}`,
      fix: { title: `Write ${small}, also where it is used`, safety: 'safe', edits },
    };
  },
});

/** Words of the file that name the stage, with capitals. */
function references(stage: Stage, small: string): readonly At<string>[] {
  return stage.dockerfile.instructions
    .flatMap(namesIn)
    .filter(({ value }) => value !== small && value.toLowerCase() === small);
}

function namesIn(instruction: Instruction): readonly At<string>[] {
  if (instruction.kind === 'FROM') return instruction.image === undefined ? [] : [instruction.image];
  const from = flagOf(instruction, 'from')?.value;
  const mounted = mountsOf(instruction).flatMap(({ fields }) => fields.get('from') ?? []);
  return from === undefined ? mounted : [from, ...mounted];
}
