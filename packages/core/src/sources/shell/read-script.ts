import type { ArrayWord, Heredoc, RunInstruction } from '../dockerfile/model.ts';
import { MappedTextBuilder, type MappedText } from '../text/mapped-text.ts';
import { lineAt, skipTabs } from '../dockerfile/physical-line.ts';
import { TOP } from './command-context.ts';
import { dialectOfProgram, isReadable } from './dialect.ts';
import type { ShellCommand, ShellDialect, ShellScript, ShellWord } from './model.ts';
import { ScriptWalker } from './script-walker.ts';
import { SimpleCommand } from './simple-command.ts';

/** Longer scripts are not read (UTF-16 code units); the longest known real ones have some 20,000. */
const MAX_SCRIPT = 262_144;

/**
 * What a RUN has the shell do: its shell form, `["sh", "-c", "..."]`, a heredoc that is the script, or one that is
 * given to a shell. Undefined where PowerShell, cmd or another interpreter reads it.
 */
export function readScript(run: RunInstruction, dialect: ShellDialect, source: string): ShellScript | undefined {
  const { command } = run;
  if (command.form === 'exec') return execScript(run, command.words);
  const heredoc = run.heredocs[0];
  if (heredoc !== undefined && command.text.text === source.slice(heredoc.span.start, heredoc.span.end)) {
    const body = bodyText(heredoc, source);
    return shellScript(run, body, interpreterOf(body.text) ?? dialect);
  }
  return shellScript(run, withBodies(command.text, run.heredocs, source), dialect);
}

function shellScript(run: RunInstruction, text: MappedText, dialect: ShellDialect): ShellScript | undefined {
  if (!isReadable(dialect)) return undefined;
  if (text.text.length > MAX_SCRIPT) {
    return { dialect, commands: [], pipelines: [], exec: false, errors: [], unreadFrom: text.fileStart(0) };
  }
  return new ScriptWalker(run, dialect, text).walk();
}

/** The interpreter that a `#!` names. */
function interpreterOf(text: string): ShellDialect | undefined {
  const match = /^#![ \t]*(\S+)(?:[ \t]+(\S+))?/.exec(text);
  if (match === null) return undefined;
  const program = match[1] ?? '';
  return dialectOfProgram(program.endsWith('/env') ? (match[2] ?? '') : program);
}

function execScript(run: RunInstruction, words: readonly ArrayWord[]): ShellScript | undefined {
  const [shell, option, text] = words;
  if (shell === undefined) return undefined;
  const dialect = dialectOfProgram(shell.value);
  if (text !== undefined && /^-[a-z]*c[a-z]*$/.test(option?.value ?? '') && dialect !== 'other') {
    return shellScript(run, text.text, dialect);
  }
  const commands: ShellCommand[] = [];
  const script: ShellScript = {
    dialect: 'sh',
    commands,
    pipelines: [],
    exec: true,
    errors: [],
    unreadFrom: undefined,
  };
  const parts = {
    words: words.map(({ value, span }): ShellWord => ({ text: value, literal: value, span })),
    assignments: [],
    redirections: [],
    span: { ...shell.span, end: words.at(-1)?.span.end ?? shell.span.end },
  };
  commands.push(new SimpleCommand(parts, TOP, script, run));
  return script;
}

/** A heredoc's body as the shell gets it: leading tabs removed where asked for. CRs are left out: they mean no word. */
function bodyText(heredoc: Heredoc, source: string): MappedText {
  const { path, start, end } = heredoc.body;
  const builder = new MappedTextBuilder(path);
  appendLines(builder, source, start, end, heredoc.chomp);
  return builder.build(start);
}

function appendLines(builder: MappedTextBuilder, source: string, start: number, end: number, chomp: boolean): void {
  if (!chomp && !source.slice(start, end).includes('\r')) {
    builder.copy(source, start, end);
    return;
  }
  for (let line = lineAt(source, start); line.start < end; line = lineAt(source, line.next)) {
    builder.copy(source, chomp ? skipTabs(source, line.start) : line.start, line.end);
    builder.copy(source, Math.max(line.end, line.next - 1), line.next);
  }
}

/** The line followed by its heredocs, which is how a shell reads them. */
function withBodies(line: MappedText, heredocs: readonly Heredoc[], source: string): MappedText {
  const last = heredocs.at(-1);
  if (last === undefined) return line;
  const builder = new MappedTextBuilder(line.path);
  builder.append(line);
  const lineEnd = heredocs[0]?.body.start ?? 0;
  builder.replace('\n', Math.max(0, lineEnd - 1), lineEnd);
  for (const { body, terminator, chomp } of heredocs) {
    appendLines(builder, source, body.start, body.end, chomp);
    if (terminator !== undefined) {
      appendLines(builder, source, terminator.start, terminator.end, chomp);
      builder.replace('\n', terminator.end, terminator.end);
    }
  }
  return builder.build(lineEnd);
}
