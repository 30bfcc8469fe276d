import { parse } from 'unbash';

/** Names that only a shell knows; an exec form cannot run them. */
const BUILTINS = new Set(
  '. : [ alias bg break cd command continue eval exit export fg getopts hash jobs local read readonly return set shift source test times trap type ulimit umask unalias unset wait'.split(
    ' ',
  ),
);

/** How a command's text can stand without a shell. */
export interface PlainCommand {
  /** The words, quotes removed; absent where it takes a shell: expansions, operators, builtins. */
  readonly words?: readonly string[];
  /** It begins with `exec`, so the shell is replaced by the program. */
  readonly exec: boolean;
}

/** Reads a shell-form CMD or ENTRYPOINT: one simple command of plain words, or something that needs its shell. */
export function readPlainCommand(text: string): PlainCommand {
  const script = parse(text);
  const statement = script.commands[0];
  const exec = /^\s*exec\s/.test(text);
  if (script.commands.length !== 1 || statement?.background || statement?.command.type !== 'Command') return { exec };
  const { prefix, name, suffix } = statement.command;
  const words = [...(name === undefined ? [] : [name]), ...suffix];
  const values: string[] = [];
  for (const word of words) {
    if (word.type !== 'Word' || /[$`*?[\]{}~]/.test(word.text) || word.text.startsWith('#')) return { exec };
    values.push(word.value);
  }
  const plain = exec ? values.slice(1) : values;
  if (prefix.length > 0 || plain.length === 0 || BUILTINS.has(plain[0] ?? '') || script.errors?.length) return { exec };
  return { words: plain, exec };
}
