import type { At } from '../../model/span.ts';
import { entries, get, getEntry, getString, strings } from '../yaml/access.ts';
import type { YamlEntry, YamlMapping, YamlNode } from '../yaml/node.ts';
import { buildOf } from './build.ts';
import type { ComposeFile, ComposeService } from './model.ts';
import { boundVolumesOf, mountsOf, type BoundVolumes } from './mounts.ts';
import { podOfService } from './pod.ts';
import { portsOf } from './ports.ts';
import { variablesOf } from './variables.ts';

/** The Compose file that a document is; undefined where nothing says so (`services`, or `include` alone). */
export function composeFileOf(root: YamlNode): ComposeFile | undefined {
  if (root.kind !== 'mapping') return undefined;
  const services = get(root, 'services');
  if (services?.kind !== 'mapping') return undefined;
  const version = getEntry(root, 'version');
  const bound = boundVolumesOf(get(root, 'volumes'));
  return {
    path: root.source.path,
    ...(version && { version }),
    services: entries(services).flatMap((entry) => serviceOf(entry, bound)),
    volumes: namesOf(root, 'volumes'),
    networks: namesOf(root, 'networks'),
    secrets: namesOf(root, 'secrets'),
    node: root,
  };
}

function namesOf(root: YamlMapping, key: string): readonly string[] {
  return entries(get(root, key)).map((entry) => entry.key.text);
}

function serviceOf({ key, value }: YamlEntry, bound: BoundVolumes): readonly ComposeService[] {
  if (value.kind !== 'mapping' || key.text.startsWith('x-')) return [];
  const name: At<string> = key.at;
  const ports = portsOf(get(value, 'ports'));
  const mounts = mountsOf(get(value, 'volumes'), bound);
  const environment = variablesOf(get(value, 'environment'));
  const build = buildOf(get(value, 'build'));
  return [
    {
      path: value.source.path,
      name,
      ...(build && { build }),
      ports,
      mounts,
      environment,
      ...scalars(value),
      securityOptions: strings(get(value, 'security_opt')),
      devices: strings(get(value, 'devices')),
      pod: podOfService({ name, node: value, ports, mounts, environment }),
      node: value,
    },
  ];
}

type Scalars = Pick<ComposeService, 'image' | 'networkMode' | 'pid' | 'ipc' | 'uts' | 'usernsMode' | 'cgroup'>;

/** The fields that are plain texts of the file. */
function scalars(node: YamlMapping): Scalars {
  const image = getString(node, 'image');
  const networkMode = getString(node, 'network_mode');
  const pid = getString(node, 'pid');
  const ipc = getString(node, 'ipc');
  const uts = getString(node, 'uts');
  const usernsMode = getString(node, 'userns_mode');
  const cgroup = getString(node, 'cgroup');
  return {
    ...(image && { image }),
    ...(networkMode && { networkMode }),
    ...(pid && { pid }),
    ...(ipc && { ipc }),
    ...(uts && { uts }),
    ...(usernsMode && { usernsMode }),
    ...(cgroup && { cgroup }),
  };
}
