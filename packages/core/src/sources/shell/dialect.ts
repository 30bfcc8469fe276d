import type { Escape, Stage } from '../dockerfile/model.ts';
import { rootBase } from '../dockerfile/stage-chain.ts';
import type { ShellDialect } from './model.ts';

const DIALECTS: ReadonlyMap<string, ShellDialect> = new Map([
  ['sh', 'sh'],
  ['dash', 'sh'],
  ['bash', 'bash'],
  ['rbash', 'bash'],
  ['ash', 'ash'],
  ['busybox', 'ash'],
  ['ksh', 'bash'],
  ['mksh', 'bash'],
  ['zsh', 'bash'],
  ['powershell', 'powershell'],
  ['pwsh', 'powershell'],
  ['cmd', 'cmd'],
]);

const BUSYBOX_IMAGE = /(?:^|[/:-])(?:alpine|busybox)(?:[0-9.]*)(?:$|[:@-])/;
const WINDOWS_IMAGE =
  /(?:^|\/)(?:windows|nanoserver|servercore|windowsservercore)(?:$|[/:@-])|:(?:[^/]*-)?(?:nanoserver|windowsservercore)/;

/** The dialect of a program such as `/bin/bash`; `other` for what is no shell that we know. */
export function dialectOfProgram(program: string): ShellDialect {
  const name = program.slice(Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\')) + 1).toLowerCase();
  return DIALECTS.get(name.endsWith('.exe') ? name.slice(0, -4) : name) ?? 'other';
}

/** The shell that reads RUN's shell form: by SHELL, by `# hadolint shell=`, else by what the base image is known to have. */
export function dialectOf(stage: Stage | undefined, pragma: string | undefined, escape: Escape): ShellDialect {
  const shell = stage?.shell?.command;
  const program = shell?.form === 'exec' ? shell.words[0]?.value : pragma;
  if (program !== undefined) return dialectOfProgram(program);
  const base = stage === undefined ? undefined : rootBase(stage);
  if (base?.kind === 'image') {
    if (WINDOWS_IMAGE.test(base.reference)) return 'cmd';
    if (BUSYBOX_IMAGE.test(base.reference)) return 'ash';
  }
  // A file that gives up the backslash does so for Windows paths.
  return escape === '`' ? 'cmd' : 'sh';
}

/** Whether we can read the dialect. */
export function isReadable(dialect: ShellDialect): boolean {
  return dialect === 'sh' || dialect === 'bash' || dialect === 'ash';
}
