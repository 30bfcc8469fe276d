import { APT_MANAGERS } from './apt-managers.ts';
import { LANGUAGE_MANAGERS } from './language-managers.ts';
import { NODE_MANAGERS } from './node-managers.ts';
import { PYTHON_MANAGERS } from './python-managers.ts';
import { RPM_MANAGERS } from './rpm-managers.ts';
import { SMALL_MANAGERS } from './small-managers.ts';

/** What a package manager's sub-command does. */
export type PackageAction = 'install' | 'update' | 'upgrade' | 'dist-upgrade' | 'remove' | 'clean' | 'query';

export type PackageManagerName =
  | 'apt-get'
  | 'apt'
  | 'aptitude'
  | 'apk'
  | 'dnf'
  | 'microdnf'
  | 'yum'
  | 'zypper'
  | 'pacman'
  | 'pip'
  | 'pipx'
  | 'uv'
  | 'poetry'
  | 'conda'
  | 'npm'
  | 'yarn'
  | 'pnpm'
  | 'bun'
  | 'gem'
  | 'bundle'
  | 'go'
  | 'cargo'
  | 'composer';

/** How packages stay behind in the layer, and what removes them. */
export interface PackageCache {
  /** Which actions fill it. */
  readonly filledBy: readonly PackageAction[];
  /** Options that leave no cache, such as `--no-cache`. */
  readonly options: readonly string[];
  /** Variables that switch it off when set to anything but an empty or false value. */
  readonly variables: readonly string[];
  /** Folders that hold it: removed by `rm`, or mounted. `~` stands for any home. */
  readonly paths: readonly string[];
  /** Sub-command lines that empty it, such as `clean all`. */
  readonly commands: readonly string[];
}

export interface PackageManager {
  readonly name: PackageManagerName;
  readonly programs: readonly string[];
  /** Sub-commands that we know, with what they do; two words where the second decides, such as `pip install` of uv. */
  readonly actions: Readonly<Record<string, PackageAction>>;
  /** What it does without a sub-command. */
  readonly bare?: PackageAction;
  /** Options whose value is the next word: short letters and long names. */
  readonly values: readonly string[];
  /** Options that answer its questions; absent: it asks nothing. */
  readonly yes?: readonly string[];
  readonly cache?: PackageCache;
  /** What stands between a package and its version. */
  readonly pin?: string;
}

/** Every package manager that rules know. One table: a new one, or a new option, is an entry there and nowhere else. */
const PACKAGE_MANAGERS: readonly PackageManager[] = [
  ...APT_MANAGERS,
  ...RPM_MANAGERS,
  ...SMALL_MANAGERS,
  ...PYTHON_MANAGERS,
  ...NODE_MANAGERS,
  ...LANGUAGE_MANAGERS,
];

const BY_PROGRAM = new Map(
  PACKAGE_MANAGERS.flatMap((manager) => manager.programs.map((program) => [program, manager])),
);

/** The manager that a program is, `pip3.12` included. */
export function packageManagerOf(program: string): PackageManager | undefined {
  return BY_PROGRAM.get(program) ?? (/^pip[23]\.\d+$/.test(program) ? BY_PROGRAM.get('pip') : undefined);
}
