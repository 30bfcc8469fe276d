import type { ListInstruction, Word } from '../../sources/dockerfile/model.ts';

/** Ports that an EXPOSE names, after expansion. */
export interface PortRange {
  readonly first: number;
  readonly last: number;
  readonly word: Word;
}

const PORTS = /^(\d{1,9})(?:-(\d{1,9}))?(?:\/\w*)?$/;

/** The ports of an EXPOSE that are numbers, or variables whose value the file gives. */
export function portsOf(expose: ListInstruction): readonly PortRange[] {
  return expose.words.flatMap((word) => {
    const text = expandedWord(expose, word);
    const match = PORTS.exec(text?.split(':').at(-1) ?? '');
    if (match === null) return [];
    const first = Number(match[1]);
    return [{ first, last: match[2] === undefined ? first : Number(match[2]), word }];
  });
}

/** The word with its variables replaced; undefined where one is not known. */
function expandedWord(instruction: ListInstruction, word: Word): string | undefined {
  const { stage, index } = instruction;
  return stage === undefined ? word.value : stage.environment.expand(word.value, index);
}
