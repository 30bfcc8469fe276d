import type { RunInstruction } from '../../sources/dockerfile/model.ts';
import { mountsOf } from '../../sources/dockerfile/mounts.ts';
import type { ShellCommand, ShellWord } from '../../sources/shell/model.ts';
import { hasOption, type PackageCommand } from '../../sources/shell/package-command.ts';
import type { PackageCache } from '../../sources/shell/package-managers.ts';

/** Whether what a package manager's call puts aside is not in the layer: prevented, removed later in the RUN, or mounted. */
export function leavesNoCache(call: PackageCommand, cache: PackageCache, run: RunInstruction): boolean {
  return (
    hasOption(call, cache.options) ||
    cache.variables.some((name) => isSwitchedOn(name, call.command, run)) ||
    isMounted(cache, run) ||
    isRemovedLater(call, cache)
  );
}

function isSwitchedOn(name: string, command: ShellCommand, run: RunInstruction): boolean {
  const assigned = [command, ...command.script.commands.slice(0, command.index).filter(exportsVariables)]
    .flatMap((one) => [
      ...one.assignments.map((assignment) => [assignment.name, assignment.value?.literal] as const),
      ...exported(one),
    ])
    .findLast((assignment) => assignment[0] === name)?.[1];
  const value = assigned ?? run.stage?.environment.value(name, run.index);
  return value !== undefined && !/^(?:|0|off|false|no)$/i.test(value);
}

function exportsVariables({ program }: ShellCommand): boolean {
  return program === 'export';
}

function exported({ program, args }: ShellCommand): readonly (readonly [string, string])[] {
  if (program !== 'export') return [];
  return args.map(({ text }) => {
    const equals = text.indexOf('=');
    return [text.slice(0, Math.max(0, equals)), text.slice(equals + 1)] as const;
  });
}

function isMounted(cache: PackageCache, run: RunInstruction): boolean {
  return mountsOf(run).some((mount) => {
    const target = mount.fields.get('target')?.value;
    if (target === undefined || (mount.type !== 'cache' && mount.type !== 'tmpfs')) return false;
    return cache.paths.some((path) => covers(target, path) || covers(path, target));
  });
}

function isRemovedLater(call: PackageCommand, cache: PackageCache): boolean {
  return call.command.script.commands.slice(call.command.index + 1).some((command) => {
    if (removesPaths(command)) return command.args.some((word) => removes(word, cache));
    const other = command.packages;
    return other?.action === 'clean' && empties(other, cache, call);
  });
}

function empties(clean: PackageCommand, cache: PackageCache, call: PackageCommand): boolean {
  const rpm = (name: string) => name === 'dnf' || name === 'microdnf' || name === 'yum';
  const { name } = call.manager;
  if (
    clean.manager.name !== name &&
    !(rpm(name) && rpm(clean.manager.name)) &&
    !(name.startsWith('apt') && clean.manager.name.startsWith('apt'))
  ) {
    return false;
  }
  const line = [clean.subcommand, ...clean.operands].map((word) => word?.literal ?? '').join(' ');
  const words = clean.command.args.map((word) => word.literal ?? '').filter((word) => !word.startsWith('-'));
  return (
    cache.commands.some((wanted) => line.startsWith(wanted) || words.join(' ').startsWith(wanted)) ||
    clean.manager.name === 'pacman'
  );
}

function removesPaths({ program, args }: ShellCommand): boolean {
  return program === 'rm' || (program === 'find' && args.some(({ text }) => text === '-delete' || text === '-exec'));
}

function removes(word: ShellWord, cache: PackageCache): boolean {
  const written = (word.literal ?? word.text.replace(/["']/g, '')).replace(/\/+(?:\*+|\.\*)?$/, '');
  return alternatives(written).some((path) =>
    cache.paths.some((cached) => covers(path, cached) || covers(cached, path)),
  );
}

/** `/var/{cache,lib/apt}`: one level of braces is enough for what people write. */
function alternatives(path: string): readonly string[] {
  const match = /^([^{}]*)\{([^{}]*)\}([^{}]*)$/.exec(path);
  if (match === null) return [path];
  return (match[2] ?? '').split(',').map((part) => `${match[1]}${part}${match[3]}`.replace(/\/+\*?$/, ''));
}

/** Whether `folder` is `path` or holds it. `~` in one stands for any home. */
function covers(folder: string, path: string): boolean {
  const outer = homeless(folder);
  const inner = homeless(path);
  return outer.length > 1 && (inner === outer || inner.startsWith(`${outer}/`));
}

function homeless(path: string): string {
  return path.replace(/^(?:\/root|\/home\/[^/]+|\$\{?HOME\}?|~[a-z]*)(?=\/|$)/, '~').replace(/\/+(?:\*.*)?$/, '');
}
