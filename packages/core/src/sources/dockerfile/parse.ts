import type { Span } from '../../model/span.ts';
import type { MappedText } from '../text/mapped-text.ts';
import type { SourceFile } from '../text/source-file.ts';
import { readArray } from './array-form.ts';
import { checkInstruction } from './check-instruction.ts';
import { readDirectives } from './directives.ts';
import { readHeredocs } from './heredoc.ts';
import { LogicalLines, type LogicalLine } from './logical-lines.ts';
import type { Comment, Dockerfile, DockerfileError, Instruction, OnbuildInstruction } from './model.ts';
import { readInstruction, type InstructionFrame } from './read-instruction.ts';
import { splitInstruction, type SplitInstruction } from './split-instruction.ts';
import { StageBuilder } from './stage-builder.ts';

/** ONBUILD within ONBUILD is refused by BuildKit; one level is enough to say so. */
const MAX_ONBUILD = 2;

/** Instructions that are read of one file. Well above what anybody writes, and low enough for a hostile one. */
export const MAX_INSTRUCTIONS = 20_000;

const NO_HEREDOCS: readonly never[] = [];

/**
 * Reads a Dockerfile as BuildKit does. Never throws: what BuildKit would refuse is in `errors`, and the rest is read
 * all the same. A file without FROM is read as the inside of one stage.
 */
export function parseDockerfile(file: SourceFile): Dockerfile {
  const parsed = parse(file, false);
  const fragment = parsed.stages.length === 0 && parsed.instructions.length > parsed.globalArgs.length;
  return fragment ? parse(file, true) : parsed;
}

function parse(file: SourceFile, fragment: boolean): Dockerfile {
  const { path, text } = file;
  const { directives, escape, errors: directiveErrors } = readDirectives(path, text);
  const errors: DockerfileError[] = [...directiveErrors];
  const comments: Comment[] = [];
  const builder = new StageBuilder(file, escape, directives, fragment);
  const lines = new LogicalLines(path, text, escape);
  for (let line = lines.next(); line !== undefined; line = lines.next()) {
    if (builder.nextIndex >= MAX_INSTRUCTIONS)
      return { ...builder.build(errors, comments), unreadFrom: line.text.span(0, 0).start };
    const instruction = instructionOf(line, text, builder);
    const last = instruction.heredocs.at(-1);
    if (last !== undefined) lines.continueAt(lineBehind(text, last.terminator?.end ?? last.body.end));
    for (const comment of line.comments) comments.push(comment);
    for (const comment of line.innerComments) comments.push(comment);
    builder.add(instruction);
    for (const error of checkInstruction(instruction)) errors.push(error);
    if (instruction.kind === 'ONBUILD' && instruction.trigger !== undefined) {
      for (const error of checkInstruction(instruction.trigger)) errors.push(error);
    }
  }
  for (const comment of lines.trailingComments()) comments.push(comment);
  if (builder.isEmpty) {
    errors.push({ kind: 'syntax', message: 'The file has no instruction.', span: { path, start: 0, end: 0 } });
  }
  return builder.build(errors, comments);
}

function lineBehind(text: string, end: number): number {
  const feed = end > 0 && text.charAt(end - 1) === '\n' ? end - 1 : text.indexOf('\n', end);
  return feed < 0 ? text.length : feed + 1;
}

function instructionOf(line: LogicalLine, source: string, builder: StageBuilder): Instruction {
  const split = splitInstruction(line.text);
  const stage = builder.stageFor(split.keyword, split.rest);
  const written = split.rest.text === '' ? (split.flags.at(-1)?.span ?? split.keyword.span) : spanOf(split.rest);
  const heredocs = takesHeredocs(split) ? readHeredocs(line.text, source, line.next).heredocs : NO_HEREDOCS;
  const last = heredocs.at(-1);
  const end = last === undefined ? written.end : (last.terminator?.end ?? last.body.end);
  const frame: InstructionFrame = {
    ...split,
    span: { path: line.text.path, start: split.keyword.span.start, end },
    heredocs,
    comments: line.comments,
    innerComments: line.innerComments,
    blankLines: line.blankLines,
    index: builder.nextIndex,
    stage,
    onbuild: undefined,
  };
  return frameToInstruction(frame, builder, 0);
}

function spanOf(text: MappedText): Span {
  return text.span(0, text.text.length);
}

function frameToInstruction(frame: InstructionFrame, builder: StageBuilder, depth: number): Instruction {
  if (frame.keyword.value.toUpperCase() !== 'ONBUILD') {
    const instruction = readInstruction(frame, builder.escape);
    return instruction.kind === 'RUN' ? builder.withScript(instruction) : instruction;
  }
  if (frame.rest.text === '' || depth >= MAX_ONBUILD) return { ...frame, kind: 'ONBUILD' };
  const split = splitInstruction(frame.rest);
  const inner: InstructionFrame = {
    ...frame,
    ...split,
    span: { ...frame.span, start: split.keyword.span.start },
    comments: NO_HEREDOCS,
    onbuild: frame.span,
  };
  const onbuild: OnbuildInstruction = {
    ...frame,
    kind: 'ONBUILD',
    trigger: frameToInstruction(inner, builder, depth + 1),
  };
  return onbuild;
}

/** RUN, COPY and ADD do, also behind ONBUILD, unless they are written as a JSON array. */
function takesHeredocs(split: SplitInstruction): boolean {
  if (!split.rest.text.includes('<<')) return false;
  const keyword = split.keyword.value.toUpperCase();
  if (keyword === 'ONBUILD') {
    const inner = splitInstruction(split.rest);
    return inner.keyword.value.toUpperCase() !== 'ONBUILD' && takesHeredocs(inner);
  }
  return (keyword === 'RUN' || keyword === 'COPY' || keyword === 'ADD') && !Array.isArray(readArray(split.rest));
}
