import type { EffectiveUser } from '../../graph/workload-image.ts';
import { startsAsRoot } from './root-images.ts';

/**
 * Why the kubelet refuses to start an image under `runAsNonRoot: true` without `runAsUser`, as a clause about the stage
 * that builds it; nothing where it would start, or where it is not known.
 * https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
 */
export function refusal(user: EffectiveUser): string | undefined {
  if (user.from === 'unknown') return undefined;
  if (user.from === 'base') {
    const isRootBase = user.repository !== undefined && startsAsRoot(user.repository, user.tag);
    return isRootBase ? `sets no USER, and ${user.text} starts as root` : undefined;
  }
  if (isRoot(user.name)) return `ends with USER ${user.text}`;
  if (/^\d+$/.test(user.name) || isWindowsAccount(user.name)) return undefined;
  return `ends with USER ${user.text}, a name that the kubelet cannot look up`;
}

export function isRoot(user: string): boolean {
  return user === 'root' || /^0+$/.test(user);
}

/** Accounts of Windows images, which other rules apply to. */
export function isWindowsAccount(user: string): boolean {
  return /^Container(?:User|Administrator)$/i.test(user);
}
