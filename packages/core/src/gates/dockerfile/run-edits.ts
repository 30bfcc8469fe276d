import type { Fix } from '../../model/fix.ts';
import type { RunInstruction } from '../../sources/dockerfile/model.ts';
import type { PackageCommand } from '../../sources/shell/package-command.ts';
import { behind } from './edits.ts';

/** Puts an option behind the sub-command, in the form of the RUN (shell or JSON array). */
export function insertOption(call: PackageCommand, option: string, safety: Fix['safety'] = 'safe'): Fix | undefined {
  const word = call.subcommand;
  if (word === undefined) return undefined;
  const text = call.command.script.exec ? `", "${option}` : ` ${option}`;
  return { title: `Add ${option}`, safety, edits: [{ span: behind(word.span), text }] };
}

/** Lets the RUN end with one more command, on a line of its own where the RUN has several. Undefined where that is not plain. */
export function appendCommand(run: RunInstruction, command: string): Fix | undefined {
  const { script, heredocs, span, stage } = run;
  if (run.command.form !== 'shell' || heredocs.length > 0 || stage === undefined || script === undefined)
    return undefined;
  const { text } = run.command.text;
  const last = text.slice(-200);
  if (script.errors.length > 0 || /[;&|(){]\s*$|\s#/.test(last)) return undefined;
  const { file, escape } = stage.dockerfile;
  const first = file.lines.line(span.start);
  const lineStart = file.lines.lineStart(file.lines.line(span.end));
  const continued = file.lines.line(span.end) > first;
  const indent = /^[ \t]*/.exec(file.text.slice(lineStart, span.end))?.[0] ?? '';
  const semicolon = usesSemicolons(text) ? ';' : '';
  const line = semicolon === '' ? `&& ${command}` : command;
  const inserted = continued ? `${semicolon} ${escape}${file.lineEnd}${indent}${line}` : `${semicolon} ${line}`;
  return { title: `End with ${command}`, safety: 'safe', edits: [{ span: behind(run.command.span), text: inserted }] };
}

/** Scripts under `set -e` are written with semicolons. */
function usesSemicolons(text: string): boolean {
  return /^set -[a-z]*e/.test(text) && text.includes(';');
}
