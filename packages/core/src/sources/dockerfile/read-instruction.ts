import type { Span } from '../../model/span.ts';
import type { MappedText } from '../text/mapped-text.ts';
import { looksLikeArray, readArray } from './array-form.ts';
import { skipBlanks, skipWord } from './characters.ts';
import { isHeredocWord } from './heredoc.ts';
import { isInstructionName } from './instruction-table.ts';
import type {
  CommandLine,
  Comment,
  CopyInstruction,
  Escape,
  FromInstruction,
  Heredoc,
  HealthcheckInstruction,
  Instruction,
  ListInstruction,
  Stage,
  Word,
} from './model.ts';
import { readArguments, readPairs } from './pairs.ts';
import type { SplitInstruction } from './split-instruction.ts';
import { plainWords, wordAt } from './words.ts';

/** What an instruction has beside its own operands. */
export interface InstructionFrame extends SplitInstruction {
  readonly span: Span;
  readonly heredocs: readonly Heredoc[];
  readonly comments: readonly Comment[];
  readonly innerComments: readonly Comment[];
  readonly blankLines: readonly Span[];
  readonly index: number;
  readonly stage: Stage | undefined;
  readonly onbuild: Span | undefined;
}

/** Reads the operands of any instruction but ONBUILD, whose trigger the caller reads. Never fails. */
export function readInstruction(frame: InstructionFrame, escape: Escape): Instruction {
  const name = frame.keyword.value.toUpperCase();
  const kind = isInstructionName(name) ? name : 'unknown';
  switch (kind) {
    case 'FROM':
      return readFrom(frame);
    case 'RUN':
      return { ...frame, kind, command: commandLine(frame.rest), script: undefined };
    case 'SHELL':
      return { ...frame, kind, command: commandLine(frame.rest) };
    case 'CMD':
    case 'ENTRYPOINT':
      return { ...frame, kind, command: commandLine(frame.rest) };
    case 'HEALTHCHECK':
      return readHealthcheck(frame);
    case 'ARG':
      return { ...frame, kind, pairs: readArguments(frame.rest, escape).pairs };
    case 'ENV':
    case 'LABEL':
      return { ...frame, kind, ...readPairs(frame.rest, escape) };
    case 'COPY':
    case 'ADD':
      return readCopy(frame, kind);
    case 'EXPOSE':
      return { ...frame, kind, words: plainWords(frame.rest) };
    case 'VOLUME':
      return readVolume(frame);
    case 'USER':
    case 'WORKDIR':
      return { ...frame, kind, ...operand(frame.rest) };
    case 'STOPSIGNAL':
    case 'MAINTAINER':
      return { ...frame, kind, ...operand(frame.rest) };
    default:
      return { ...frame, kind };
  }
}

/** Exec form where the text is a JSON array of strings, else shell form. */
function commandLine(rest: MappedText): CommandLine {
  const span = rest.span(0, rest.text.length);
  const words = readArray(rest);
  if (Array.isArray(words)) return { form: 'exec', words, span };
  return { form: 'shell', text: rest, span, malformedArray: looksLikeArray(rest) };
}

function readFrom(frame: InstructionFrame): FromInstruction {
  const [image, keyword, name] = plainWords(frame.rest);
  const named = keyword !== undefined && name !== undefined && keyword.value.toUpperCase() === 'AS';
  return {
    ...frame,
    kind: 'FROM',
    ...(image === undefined ? {} : { image }),
    ...(named ? { as: { keyword, name } } : {}),
  };
}

function readHealthcheck(frame: InstructionFrame): HealthcheckInstruction {
  const { rest } = frame;
  const typeEnd = skipWord(rest.text, 0);
  if (rest.text.slice(0, typeEnd).toUpperCase() !== 'CMD') return { ...frame, kind: 'HEALTHCHECK' };
  const command = commandLine(rest.slice(skipBlanks(rest.text, typeEnd), rest.text.length));
  return { ...frame, kind: 'HEALTHCHECK', command };
}

function readCopy(frame: InstructionFrame, kind: 'COPY' | 'ADD'): CopyInstruction {
  const array = readArray(frame.rest);
  const words: readonly Word[] = Array.isArray(array) ? array : plainWords(frame.rest);
  const destination = words.length > 1 || frame.heredocs.length > 0 ? words.at(-1) : undefined;
  const sources = words.slice(0, destination === undefined ? undefined : -1);
  return {
    ...frame,
    kind,
    form: Array.isArray(array) ? 'array' : 'words',
    sources: frame.heredocs.length === 0 ? sources : sources.filter((word) => !isHeredocWord(word.value)),
    ...(destination === undefined ? {} : { destination }),
  };
}

function readVolume(frame: InstructionFrame): ListInstruction {
  const array = readArray(frame.rest);
  return { ...frame, kind: 'VOLUME', words: Array.isArray(array) ? array : plainWords(frame.rest) };
}

function operand(rest: MappedText): { operand?: Word } {
  return rest.text === '' ? {} : { operand: wordAt(rest, 0, rest.text.length) };
}
