import type { Edit } from '../../model/fix.ts';
import type { Span } from '../../model/span.ts';
import type { Instruction } from '../../sources/dockerfile/model.ts';
import type { SourceFile } from '../../sources/text/source-file.ts';

/** Takes an instruction out with its lines. */
export function removeInstruction(instruction: Instruction, file: SourceFile): Edit {
  const { path, start, end } = instruction.span;
  const { text, lines } = file;
  const feed = text.indexOf('\n', end);
  return {
    span: { path, start: lines.lineStart(lines.line(start)), end: feed < 0 ? text.length : feed + 1 },
    text: '',
  };
}

/** Puts a line above an instruction, with its indentation and the file's line end. */
export function insertLineAbove(instruction: Instruction, line: string, file: SourceFile): Edit {
  const { path, start } = instruction.span;
  const lineStart = file.lines.lineStart(file.lines.line(start));
  const indent = file.text.slice(lineStart, start);
  return { span: { path, start: lineStart, end: lineStart }, text: `${indent}${line}${file.lineEnd}` };
}

/** The empty place behind a span. */
export function behind(span: Span): Span {
  return { path: span.path, start: span.end, end: span.end };
}

/** Writes a word in the casing of another: all capitals, or small. */
export function inCasingOf(model: string, word: string): string {
  return model === model.toUpperCase() ? word.toUpperCase() : word.toLowerCase();
}
