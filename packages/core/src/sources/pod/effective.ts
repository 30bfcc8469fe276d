import type { At } from '../../model/span.ts';
import type { Effective, SecuritySettings } from './model.ts';

type Inherited = 'runAsUser' | 'runAsGroup' | 'runAsNonRoot' | 'seccomp' | 'apparmor' | 'windowsHostProcess';

type EffectiveSettings = { readonly [K in Inherited]?: Effective<NonNullable<SecuritySettings[K]>['value']> } & Pick<
  SecuritySettings,
  'selinux'
>;

/** What holds for a container: its own value, else the pod's. */
export function effectiveSettings(pod: SecuritySettings, container: SecuritySettings): EffectiveSettings {
  const runAsUser = inherit(pod.runAsUser, container.runAsUser);
  const runAsGroup = inherit(pod.runAsGroup, container.runAsGroup);
  const runAsNonRoot = inherit(pod.runAsNonRoot, container.runAsNonRoot);
  const seccomp = inherit(pod.seccomp, container.seccomp);
  const apparmor = inherit(pod.apparmor, container.apparmor);
  const windowsHostProcess = inherit(pod.windowsHostProcess, container.windowsHostProcess);
  const selinux = container.selinux ?? pod.selinux;
  return {
    ...(runAsUser && { runAsUser }),
    ...(runAsGroup && { runAsGroup }),
    ...(runAsNonRoot && { runAsNonRoot }),
    ...(seccomp && { seccomp }),
    ...(apparmor && { apparmor }),
    ...(windowsHostProcess && { windowsHostProcess }),
    ...(selinux && { selinux }),
  };
}

function inherit<T>(pod: At<T> | undefined, container: At<T> | undefined): Effective<T> | undefined {
  if (container) return { ...container, from: 'container' };
  return pod && { ...pod, from: 'pod' };
}
