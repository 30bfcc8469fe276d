import type { Span } from '../../model/span.ts';
import { readArray } from './array-form.ts';
import { isHeredocWord } from './heredoc.ts';
import { flagsOf } from './instruction-table.ts';
import type { DockerfileError, Flag, Instruction, PairsInstruction } from './model.ts';
import { plainWords } from './words.ts';

/** Names that BuildKit takes for a stage, once in lower case. */
const STAGE_NAME = /^[a-z][a-z0-9-_.]*$/;

type Complaint = Pick<DockerfileError, 'kind' | 'message' | 'span'>;

/** What BuildKit refuses about an instruction: unknown, wrong flags, wrong number or form of operands. */
export function checkInstruction(instruction: Instruction): readonly DockerfileError[] {
  const complaints: Complaint[] = [];
  if (instruction.kind === 'unknown') {
    const { value, span } = instruction.keyword;
    complaints.push({ kind: 'unknown-instruction', message: `\`${value}\` is no instruction.`, span });
  } else {
    for (const complaint of checkFlags(instruction)) complaints.push(complaint);
    for (const complaint of checkHeredocs(instruction)) complaints.push(complaint);
    for (const complaint of checkOperands(instruction)) complaints.push(complaint);
  }
  return complaints.length === 0 ? NOTHING : complaints.map((complaint) => ({ ...complaint, instruction }));
}

const NOTHING: readonly never[] = [];

function* checkHeredocs(instruction: Instruction): Generator<Complaint> {
  const open = instruction.heredocs.find(({ terminator }) => terminator === undefined);
  if (open !== undefined)
    yield syntax(`The here document \`${open.name}\` has no line with its terminator.`, open.span);
}

function* checkFlags(instruction: Instruction): Generator<Complaint> {
  const known = flagsOf(instruction.kind);
  const seen = new Set<string>();
  for (const flag of instruction.flags) {
    const kind = known.get(flag.name.value);
    if (kind === undefined) {
      yield {
        kind: 'unknown-flag',
        message: `${instruction.kind} has no flag \`--${flag.name.value}\`.`,
        span: flag.span,
      };
      continue;
    }
    if (kind !== 'list' && seen.has(flag.name.value)) yield syntax(`--${flag.name.value} is given twice.`, flag.span);
    seen.add(flag.name.value);
    if (kind === 'switch') yield* checkSwitch(flag);
    else if (flag.value === undefined) yield syntax(`--${flag.name.value} needs a value.`, flag.span);
  }
}

function* checkSwitch(flag: Flag): Generator<Complaint> {
  const value = flag.value?.value.toLowerCase() ?? 'true';
  if (value !== 'true' && value !== 'false' && !value.includes('$')) {
    yield syntax(`--${flag.name.value} is a switch: its value can only be true or false.`, flag.span);
  }
}

function* checkOperands(instruction: Instruction): Generator<Complaint> {
  const at = instruction.keyword.span;
  switch (instruction.kind) {
    case 'FROM':
      yield* checkFrom(instruction.rest.text, plainWords(instruction.rest).length, at);
      if (instruction.as !== undefined && !STAGE_NAME.test(instruction.as.name.value.toLowerCase())) {
        yield syntax(
          `\`${instruction.as.name.value}\` cannot name a stage: a name begins with a letter and has letters, digits, -, _ and . only.`,
          instruction.as.name.span,
        );
      }
      return;
    case 'COPY':
    case 'ADD':
      if (instruction.form === 'words' && readArray(instruction.rest) === 'not-strings') yield notStrings(at);
      else if (instruction.destination === undefined) {
        yield syntax(`${instruction.kind} needs at least a source and a destination.`, at);
      } else if (isHeredocWord(instruction.destination.value)) {
        yield syntax(`A here document cannot be the destination of ${instruction.kind}.`, instruction.destination.span);
      }
      return;
    case 'ENV':
    case 'LABEL':
      yield* checkPairs(instruction);
      return;
    case 'ARG':
      if (instruction.pairs.length === 0) yield missing(instruction);
      for (const pair of instruction.pairs) if (pair.key.value === '') yield syntax('An ARG has no name.', pair.span);
      return;
    case 'SHELL':
      if (instruction.command.form === 'shell') {
        yield syntax('SHELL takes its words as a JSON array only, such as ["/bin/bash", "-c"].', at);
      } else if (instruction.command.words.length === 0) yield missing(instruction);
      return;
    case 'HEALTHCHECK':
      yield* checkHealthcheck(instruction.rest.text, at);
      return;
    case 'RUN':
    case 'CMD':
    case 'ENTRYPOINT':
      if (instruction.command.form === 'shell' && readArray(instruction.rest) === 'not-strings') yield notStrings(at);
      return;
    default:
      if (instruction.rest.text === '') yield missing(instruction);
      else if (instruction.kind === 'VOLUME' && readArray(instruction.rest) === 'not-strings') yield notStrings(at);
  }
}

function* checkFrom(rest: string, count: number, at: Span): Generator<Complaint> {
  const named = count === 3 && /^\S+\s+as\s/i.test(rest);
  if (count === 1 || named) return;
  yield syntax(
    count === 0 ? 'FROM names no image.' : 'FROM takes an image, or an image AS a name, and nothing more.',
    at,
  );
}

function* checkPairs(instruction: PairsInstruction): Generator<Complaint> {
  const { pairs, malformed } = instruction;
  if (pairs.length === 0 && malformed.length === 0) yield missing(instruction);
  for (const pair of pairs) {
    if (pair.key.value === '') yield syntax(`A pair of ${instruction.kind} has no name.`, pair.span);
  }
  for (const word of malformed) {
    yield syntax(`\`${word.value}\` is no pair: ${instruction.kind} takes name=value.`, word.span);
  }
}

function* checkHealthcheck(rest: string, at: Span): Generator<Complaint> {
  const [, type = '', command = ''] = /^(\S*)\s*(.*)$/s.exec(rest) ?? [];
  switch (type.toUpperCase()) {
    case 'NONE':
      if (command !== '') yield syntax('HEALTHCHECK NONE takes nothing more.', at);
      return;
    case 'CMD':
      if (command === '') yield syntax('HEALTHCHECK CMD has no command.', at);
      return;
    default:
      yield syntax('HEALTHCHECK is followed by CMD and a command, or by NONE.', at);
  }
}

function missing(instruction: Instruction): Complaint {
  return syntax(`${instruction.kind} has no operand.`, instruction.keyword.span);
}

function notStrings(span: Span): Complaint {
  return syntax('A JSON array here can hold strings only.', span);
}

function syntax(message: string, span: Span): Complaint {
  return { kind: 'syntax', message, span };
}
