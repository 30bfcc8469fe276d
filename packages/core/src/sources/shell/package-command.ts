import type { ShellCommand, ShellWord } from './model.ts';
import { packageManagerOf, type PackageAction, type PackageManager } from './package-managers.ts';

/** An option as it is written in a command. */
export interface CommandOption {
  /** With its dashes; letters of a cluster such as `-qy` are options of their own. */
  readonly name: string;
  readonly value?: string;
  readonly word: ShellWord;
}

/** A package manager's call, understood. */
export interface PackageCommand {
  readonly manager: PackageManager;
  readonly action: PackageAction | 'other';
  /** The sub-command's word; for pacman the operation's. Absent where the manager was called bare. */
  readonly subcommand?: ShellWord;
  readonly options: readonly CommandOption[];
  /** What stands behind the sub-command beside options: packages, files, `all`. */
  readonly operands: readonly ShellWord[];
  readonly command: ShellCommand;
}

/** Whether one of these options is given. */
export function hasOption(command: PackageCommand, names: readonly string[]): boolean {
  return command.options.some((option) => names.includes(option.name));
}

/** Reads the command as a package manager's; undefined where it is none. */
export function readPackageCommand(command: ShellCommand): PackageCommand | undefined {
  if (command.program === undefined) return undefined;
  const module = command.program.startsWith('python') ? moduleCall(command.args) : undefined;
  const manager = packageManagerOf(module?.program ?? command.program);
  if (manager === undefined) return undefined;
  const { options, operands } = splitArguments(module?.args ?? command.args, manager.values);
  if (manager.name === 'pacman') return readPacman(command, manager, options, operands);
  const [first, second] = operands;
  if (first === undefined) {
    return { manager, action: manager.bare ?? 'other', options, operands, command };
  }
  const single = manager.actions[first.literal ?? ''];
  const double = second === undefined ? undefined : manager.actions[`${first.literal} ${second.literal}`];
  const action = double ?? single ?? 'other';
  return {
    manager,
    action,
    subcommand: first,
    options,
    operands: operands.slice(double === undefined ? 1 : 2),
    command,
  };
}

/** `python -m pip install ...` */
function moduleCall(args: readonly ShellWord[]): { program: string; args: readonly ShellWord[] } | undefined {
  const at = args.findIndex((word) => word.literal === '-m');
  const program = args[at + 1]?.literal;
  return at < 0 || program === undefined ? undefined : { program, args: args.slice(at + 2) };
}

/** Options and the other words, told apart. */
function splitArguments(args: readonly ShellWord[], values: readonly string[]) {
  const options: CommandOption[] = [];
  const operands: ShellWord[] = [];
  for (let at = 0; at < args.length; at++) {
    const word = args[at];
    if (word === undefined) break;
    const text = word.literal ?? word.text;
    if (text === '--') {
      operands.push(...args.slice(at + 1));
      break;
    }
    if (!text.startsWith('-') || text === '-') {
      operands.push(word);
      continue;
    }
    const read = readOption(word, text, values);
    options.push(...read.options);
    if (read.takesNext) {
      at++;
      const value = args[at];
      const last = options.pop();
      if (last !== undefined)
        options.push(value === undefined ? last : { ...last, value: value.literal ?? value.text });
    }
  }
  return { options, operands };
}

function readOption(word: ShellWord, text: string, values: readonly string[]) {
  const equals = text.indexOf('=');
  const name = equals < 0 ? text : text.slice(0, equals);
  if (text.startsWith('--') || values.includes(name)) {
    const option = equals < 0 ? { name, word } : { name, value: text.slice(equals + 1), word };
    return { options: [option], takesNext: equals < 0 && values.includes(name) };
  }
  const options: CommandOption[] = [];
  for (let at = 1; at < text.length; at++) {
    const letter = `-${text.charAt(at)}`;
    if (values.includes(letter)) {
      const rest = text.slice(at + 1);
      options.push(rest === '' ? { name: letter, word } : { name: letter, value: rest, word });
      return { options, takesNext: rest === '' };
    }
    options.push({ name: letter, word });
  }
  return { options, takesNext: false };
}

/** pacman has operations in the place of sub-commands: `-Syu`, `-Scc`. */
function readPacman(
  command: ShellCommand,
  manager: PackageManager,
  options: readonly CommandOption[],
  operands: readonly ShellWord[],
): PackageCommand {
  const has = (name: string) => options.some((option) => option.name === name);
  const action = (): PackageCommand['action'] => {
    if (has('-R') || has('--remove')) return 'remove';
    if (!has('-S') && !has('--sync')) return 'other';
    if (has('-c') || has('--clean')) return 'clean';
    if (operands.length > 0) return 'install';
    if (has('-u') || has('--sysupgrade')) return 'upgrade';
    return has('-y') || has('--refresh') ? 'update' : 'query';
  };
  const subcommand = options.find((option) => option.name === '-S' || option.name === '--sync')?.word;
  return { manager, action: action(), ...(subcommand === undefined ? {} : { subcommand }), options, operands, command };
}
