import type { ShellWord } from '../../sources/shell/model.ts';
import type { PackageCommand } from '../../sources/shell/package-command.ts';

/** Options that say what to install, or which versions, by a file. */
const FILES = new Set(['-r', '--requirement', '-c', '--constraint', '-e', '--editable', '--group']);

/** Packages of an installation that name no version: no files, addresses, archives or variables. */
export function unpinnedPackages(call: PackageCommand): readonly ShellWord[] {
  const { pin } = call.manager;
  if (call.action !== 'install' || pin === undefined) return [];
  const { name } = call.manager;
  if ((name === 'pip' || name === 'uv') && call.options.some((option) => FILES.has(option.name))) return [];
  if (name === 'gem' && call.options.some((option) => option.name === '-v' || option.name === '--version')) return [];
  return call.operands.filter(
    (word) => word.literal !== undefined && isPackageName(word.literal) && !isPinned(word.literal, pin),
  );
}

/** Paths, options, addresses and archives, by how they look. */
const NO_PACKAGE = [
  /^[-./~]/,
  /[/\\]\./,
  /:\/\//,
  /\.(?:deb|rpm|apk|whl|tgz|tar\.\w+|zip|gem)$/,
  /^(?:git|github|gitlab|bitbucket|gist|file|link|https?)[+:@]/,
  /^[^@/]+\/[^@/.]+$/,
  /^@\w+$/,
  /^(?:all)?$/,
];

function isPackageName(text: string): boolean {
  return !NO_PACKAGE.some((pattern) => pattern.test(text));
}

function isPinned(text: string, pin: string): boolean {
  switch (pin) {
    case '@':
      return /.@(?!latest$)[^/]+$/.test(text);
    case '-':
      return /-(?:\d+:)?\d/.test(text);
    case '==':
      return /[=<>~]=?/.test(text) || text.includes(' @ ');
    default:
      return /[=<>~:]/.test(text.slice(1));
  }
}
