import type { At } from '../../model/span.ts';
import type { SecuritySettings, SelinuxOptions } from '../pod/model.ts';
import { get, getString } from '../yaml/access.ts';
import { asBoolean, asNumber, asString } from '../yaml/dialect.ts';
import type { YamlNode } from '../yaml/node.ts';

export const K8S = 'kubernetes';

/** What a pod's or a container's `securityContext` says of the settings that both levels know. */
export function securitySettings(context: YamlNode | undefined): SecuritySettings {
  const runAsUser = asNumber(get(context, 'runAsUser'), K8S);
  const runAsGroup = asNumber(get(context, 'runAsGroup'), K8S);
  const runAsNonRoot = asBoolean(get(context, 'runAsNonRoot'), K8S);
  const seccomp = getString(context, 'seccompProfile', 'type');
  const apparmor = getString(context, 'appArmorProfile', 'type');
  const selinux = selinuxOptions(get(context, 'seLinuxOptions'));
  const windowsHostProcess = asBoolean(get(context, 'windowsOptions', 'hostProcess'), K8S);
  return {
    ...(runAsUser && { runAsUser }),
    ...(runAsGroup && { runAsGroup }),
    ...(runAsNonRoot && { runAsNonRoot }),
    ...(seccomp && { seccomp }),
    ...(apparmor && { apparmor }),
    ...(selinux && { selinux }),
    ...(windowsHostProcess && { windowsHostProcess }),
  };
}

function selinuxOptions(node: YamlNode | undefined): SelinuxOptions | undefined {
  if (node?.kind !== 'mapping') return undefined;
  const user = asString(get(node, 'user'));
  const role = asString(get(node, 'role'));
  const type = asString(get(node, 'type'));
  return { ...(user && { user }), ...(role && { role }), ...(type && { type }) };
}

export type Annotations = ReadonlyMap<string, At<string>>;

const APPARMOR = 'container.apparmor.security.beta.kubernetes.io/';
const SECCOMP_POD = 'seccomp.security.alpha.kubernetes.io/pod';
const SECCOMP = 'container.seccomp.security.alpha.kubernetes.io/';

/** Settings of a container in the annotations that came before the fields. A field counts more. */
export function withAnnotations(
  settings: SecuritySettings,
  annotations: Annotations,
  container: string,
): SecuritySettings {
  const apparmor = settings.apparmor ?? profile(annotations.get(APPARMOR + container));
  const seccomp = settings.seccomp ?? profile(annotations.get(SECCOMP + container));
  return { ...settings, ...(apparmor && { apparmor }), ...(seccomp && { seccomp }) };
}

/** As {@link withAnnotations}, for the pod. */
export function withPodAnnotations(settings: SecuritySettings, annotations: Annotations): SecuritySettings {
  const seccomp = settings.seccomp ?? profile(annotations.get(SECCOMP_POD));
  return { ...settings, ...(seccomp && { seccomp }) };
}

/** An annotation's profile in the words of the field. */
function profile(written: At<string> | undefined): At<string> | undefined {
  if (written === undefined) return undefined;
  const { value, span } = written;
  if (value === 'unconfined') return { value: 'Unconfined', span };
  if (value === 'runtime/default' || value === 'docker/default') return { value: 'RuntimeDefault', span };
  return value.startsWith('localhost/') ? { value: 'Localhost', span } : written;
}
