import type { Span } from '../../model/span.ts';
import { readArray } from './array-form.ts';
import { isHeredocWord } from './heredoc.ts';
import { flagsOf } from './instruction-table.ts';
import type {
  CopyInstruction,
  DockerfileError,
  Flag,
  FromInstruction,
  Instruction,
  PairsInstruction,
} from './model.ts';
import { plainWords } from './words.ts';

/** Names that BuildKit takes for a stage, once in lower case. */
const STAGE_NAME = /^[a-z][a-z0-9-_.]*$/;

type Complaint = Pick<DockerfileError, 'kind' | 'message' | 'span'>;

/** What BuildKit refuses about an instruction: unknown, wrong flags, wrong number or form of operands. */
export function checkInstruction(instruction: Instruction): readonly DockerfileError[] {
  if (instruction.kind === 'unknown') {
    const { value, span } = instruction.keyword;
    return [{ kind: 'unknown-instruction', message: `\`${value}\` is no instruction.`, span, instruction }];
  }
  const complaints = [
    instruction.flags.length === 0 ? NOTHING : checkFlags(instruction),
    instruction.heredocs.length === 0 ? NOTHING : checkHeredocs(instruction),
    checkOperands(instruction),
  ].filter(({ length }) => length > 0);
  return complaints.length === 0 ? NOTHING : complaints.flat().map((complaint) => ({ ...complaint, instruction }));
}

const NOTHING: readonly never[] = [];

function checkHeredocs({ heredocs }: Instruction): readonly Complaint[] {
  const open = heredocs.find(({ terminator }) => terminator === undefined);
  if (open === undefined) return NOTHING;
  return [syntax(`The here document \`${open.name}\` has no line with its terminator.`, open.span)];
}

function checkFlags(instruction: Instruction): readonly Complaint[] {
  const known = flagsOf(instruction.kind);
  const seen = new Set<string>();
  return instruction.flags.flatMap((flag) => {
    const { value: name } = flag.name;
    const kind = known.get(name);
    if (kind === undefined) {
      return [{ kind: 'unknown-flag', message: `${instruction.kind} has no flag \`--${name}\`.`, span: flag.span }];
    }
    const complaints: Complaint[] = [];
    if (kind !== 'list' && seen.has(name)) complaints.push(syntax(`--${name} is given twice.`, flag.span));
    seen.add(name);
    if (kind !== 'switch' && flag.value === undefined) {
      complaints.push(syntax(`--${name} needs a value.`, flag.span));
    } else if (kind === 'switch' && !isSwitchValue(flag)) {
      complaints.push(syntax(`--${name} is a switch: its value can only be true or false.`, flag.span));
    }
    return complaints;
  });
}

function isSwitchValue(flag: Flag): boolean {
  const value = flag.value?.value.toLowerCase() ?? 'true';
  return value === 'true' || value === 'false' || value.includes('$');
}

function checkOperands(instruction: Instruction): readonly Complaint[] {
  const at = instruction.keyword.span;
  switch (instruction.kind) {
    case 'FROM':
      return checkFrom(instruction);
    case 'COPY':
    case 'ADD':
      return checkCopy(instruction);
    case 'ENV':
    case 'LABEL':
      return checkPairs(instruction);
    case 'ARG':
      if (instruction.pairs.length === 0) return missing(instruction);
      return instruction.pairs
        .filter((pair) => pair.key.value === '')
        .map((pair) => syntax('An ARG has no name.', pair.span));
    case 'SHELL':
      if (instruction.command.form === 'exec')
        return instruction.command.words.length > 0 ? NOTHING : missing(instruction);
      return [syntax('SHELL takes its words as a JSON array only, such as ["/bin/bash", "-c"].', at)];
    case 'HEALTHCHECK':
      return checkHealthcheck(instruction.rest.text, at);
    case 'RUN':
    case 'CMD':
    case 'ENTRYPOINT':
      return instruction.command.form === 'shell' && readArray(instruction.rest) === 'not-strings'
        ? notStrings(at)
        : NOTHING;
    default:
      if (instruction.rest.text === '') return missing(instruction);
      return instruction.kind === 'VOLUME' && readArray(instruction.rest) === 'not-strings' ? notStrings(at) : NOTHING;
  }
}

function checkFrom({ rest, as, keyword }: FromInstruction): readonly Complaint[] {
  const count = plainWords(rest).length;
  const named = count === 3 && /^\S+\s+as\s/i.test(rest.text);
  if (count === 0) return [syntax('FROM names no image.', keyword.span)];
  if (count !== 1 && !named) {
    return [syntax('FROM takes an image, or an image AS a name, and nothing more.', keyword.span)];
  }
  if (as === undefined || STAGE_NAME.test(as.name.value.toLowerCase())) return NOTHING;
  const { value, span } = as.name;
  return [
    syntax(
      `\`${value}\` cannot name a stage: a name begins with a letter and has letters, digits, -, _ and . only.`,
      span,
    ),
  ];
}

function checkCopy(instruction: CopyInstruction): readonly Complaint[] {
  const { kind, form, rest, keyword, destination } = instruction;
  if (form === 'words' && readArray(rest) === 'not-strings') return notStrings(keyword.span);
  if (destination === undefined) return [syntax(`${kind} needs at least a source and a destination.`, keyword.span)];
  if (!isHeredocWord(destination.value)) return NOTHING;
  return [syntax(`A here document cannot be the destination of ${kind}.`, destination.span)];
}

function checkPairs(instruction: PairsInstruction): readonly Complaint[] {
  const { kind, pairs, malformed } = instruction;
  if (pairs.length === 0 && malformed.length === 0) return missing(instruction);
  const nameless = pairs.filter((pair) => pair.key.value === '');
  if (nameless.length === 0 && malformed.length === 0) return NOTHING;
  return [
    ...nameless.map((pair) => syntax(`A pair of ${kind} has no name.`, pair.span)),
    ...malformed.map((word) => syntax(`\`${word.value}\` is no pair: ${kind} takes name=value.`, word.span)),
  ];
}

function checkHealthcheck(rest: string, at: Span): readonly Complaint[] {
  const [, type = '', command = ''] = /^(\S*)\s*(.*)$/s.exec(rest) ?? [];
  switch (type.toUpperCase()) {
    case 'NONE':
      return command === '' ? NOTHING : [syntax('HEALTHCHECK NONE takes nothing more.', at)];
    case 'CMD':
      return command === '' ? [syntax('HEALTHCHECK CMD has no command.', at)] : NOTHING;
    default:
      return [syntax('HEALTHCHECK is followed by CMD and a command, or by NONE.', at)];
  }
}

function missing(instruction: Instruction): readonly Complaint[] {
  return [syntax(`${instruction.kind} has no operand.`, instruction.keyword.span)];
}

function notStrings(span: Span): readonly Complaint[] {
  return [syntax('A JSON array here can hold strings only.', span)];
}

function syntax(message: string, span: Span): Complaint {
  return { kind: 'syntax', message, span };
}
