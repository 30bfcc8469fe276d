import type { At } from '../../model/span.ts';
import type { Container, HostMount, Pod } from '../../sources/pod/model.ts';
import { hostPathKind, isAbsolute } from './host-paths.ts';

/** A path of the node that a pod takes in, and who sees it. */
export interface HostVolume {
  readonly hostPath: At<string>;
  /** Containers that mount it; none where the volume is declared and not mounted. */
  readonly mounts: readonly { readonly container: Container; readonly mount: HostMount }[];
  /** Whether nobody can write to it. */
  readonly readOnly: boolean;
}

const CACHE = new WeakMap<Pod, readonly HostVolume[]>();

/** The absolute host paths of a pod, each once, however many containers mount it. */
export function hostVolumes(pod: Pod): readonly HostVolume[] {
  const known = CACHE.get(pod) ?? readHostVolumes(pod);
  CACHE.set(pod, known);
  return known;
}

function readHostVolumes(pod: Pod): readonly HostVolume[] {
  const all = pod.containers.flatMap((container) => container.hostMounts.map((mount) => ({ container, mount })));
  const byPlace = Map.groupBy(all, ({ mount }) => mount.hostPath.span.start);
  return pod.volumes.flatMap((volume) => {
    if (!('hostPath' in volume) || !isAbsolute(volume.hostPath.value)) return [];
    const { hostPath } = volume;
    const mounts = byPlace.get(hostPath.span.start) ?? [];
    return { hostPath, mounts, readOnly: mounts.every(({ mount }) => mount.readOnly?.value === true) };
  });
}

/** Whether a volume gives the pod the node or its secrets, and no other finding says as much already. */
export function isSensitive({ hostPath, mounts, readOnly }: HostVolume): boolean {
  const kind = hostPathKind(hostPath.value);
  if (kind !== 'sensitive' && (kind !== 'sensitive-if-writable' || readOnly)) return false;
  // A privileged container reaches every disk of the node anyway: that is what is said of it.
  return mounts.length === 0 || mounts.some(({ container }) => container.privileged?.value !== true);
}

/** Whether what a volume gives is part of what another one gives already. */
export function holds(outer: HostVolume, inner: HostVolume): boolean {
  const folder = outer.hostPath.value.replace(/\/*$/, '/');
  const isInside = inner.hostPath.value !== outer.hostPath.value && inner.hostPath.value.startsWith(folder);
  return isInside && (inner.readOnly || !outer.readOnly);
}
