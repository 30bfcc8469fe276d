/** Whether a build context is fetched from elsewhere: a URL or a Git address. */
export function isRemoteContext(context: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/)/i.test(context);
}

/**
 * Resolves a path that a file writes, from a folder of the workspace (`.` is the root). Undefined where it is not
 * literal (variables), absolute, or leads out of the workspace.
 */
export function resolvePath(folder: string, written: string): string | undefined {
  if (/[$`]|^[\\/~]|^[A-Za-z]:/.test(written) || written === '') return undefined;
  const steps: string[] = [];
  for (const step of `${folder}/${written}`.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.length === 0 ? '.' : steps.join('/');
}
