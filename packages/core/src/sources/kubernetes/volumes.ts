import type { At } from '../../model/span.ts';
import type { HostMount, HostPathVolume, Volume } from '../pod/model.ts';
import { get, getString, mappings } from '../yaml/access.ts';
import { asBoolean } from '../yaml/dialect.ts';
import type { YamlMapping } from '../yaml/node.ts';
import { K8S } from './security-context.ts';

/** A pod's volumes. */
export function volumesOf(spec: YamlMapping): readonly Volume[] {
  return mappings(get(spec, 'volumes')).map(volumeOf);
}

function volumeOf(node: YamlMapping): Volume {
  const name = getString(node, 'name')?.value;
  const hostPath = getString(node, 'hostPath', 'path');
  const named = name === undefined ? {} : { name };
  if (hostPath) return { type: 'host-path', ...named, hostPath, span: node.span };
  const source = node.entries.find(({ key, value }) => key.text !== 'name' && value.kind === 'mapping');
  return { type: source?.key.text ?? 'none', ...named, span: node.span };
}

/** The host paths of a pod by the names of their volumes. */
export type HostPaths = ReadonlyMap<string | undefined, At<string>>;

export function hostPathsOf(volumes: readonly Volume[]): HostPaths {
  return new Map(volumes.filter(isHostPath).map((volume) => [volume.name, volume.hostPath]));
}

/** The host paths that a container mounts. */
export function hostMountsOf(container: YamlMapping, hostPaths: HostPaths): readonly HostMount[] {
  if (hostPaths.size === 0) return [];
  return mappings(get(container, 'volumeMounts')).flatMap((node) => {
    const hostPath = hostPaths.get(getString(node, 'name')?.value);
    if (hostPath === undefined) return [];
    const mountPath = getString(node, 'mountPath');
    const propagation = getString(node, 'mountPropagation');
    return {
      hostPath,
      ...(mountPath && { mountPath }),
      readOnly: asBoolean(get(node, 'readOnly'), K8S),
      ...(propagation && { propagation }),
      span: node.span,
      node,
    };
  });
}

function isHostPath(volume: Volume): volume is HostPathVolume {
  return volume.type === 'host-path';
}
