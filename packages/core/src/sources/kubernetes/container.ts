import type { Container, ContainerPort, ContainerRole, EnvironmentVariable, Pod } from '../pod/model.ts';
import { effectiveSettings } from '../pod/effective.ts';
import { get, getEntry, getString, mappings, strings } from '../yaml/access.ts';
import { asBoolean, asNumber } from '../yaml/dialect.ts';
import type { YamlMapping } from '../yaml/node.ts';
import { K8S, securitySettings, withAnnotations, type Annotations } from './security-context.ts';
import { hostMountsOf, type HostPaths } from './volumes.ts';

/** Reads one container of a pod. */
export function readContainer(
  node: YamlMapping,
  role: ContainerRole,
  pod: Pod,
  annotations: Annotations,
  hostPaths: HostPaths,
): Container {
  const name = getString(node, 'name');
  const context = get(node, 'securityContext');
  const settings = withAnnotations(securitySettings(context), annotations, name?.value ?? '');
  const image = getString(node, 'image');
  const pullPolicy = getString(node, 'imagePullPolicy');
  const privileged = asBoolean(get(context, 'privileged'), K8S);
  const allowPrivilegeEscalation = asBoolean(get(context, 'allowPrivilegeEscalation'), K8S);
  const readOnlyRootFilesystem = asBoolean(get(context, 'readOnlyRootFilesystem'), K8S);
  const procMount = getString(context, 'procMount');
  const securityContext = getEntry(node, 'securityContext');
  return {
    pod,
    role,
    name: name?.value ?? '',
    span: name?.span ?? image?.span ?? { ...node.span, end: node.start },
    identity: `${pod.identity}/${name?.value ?? ''}`,
    ...(image && { image }),
    ...(pullPolicy && { pullPolicy }),
    ...(privileged && { privileged }),
    ...(allowPrivilegeEscalation && { allowPrivilegeEscalation }),
    ...(readOnlyRootFilesystem && { readOnlyRootFilesystem }),
    ...(procMount && { procMount }),
    capabilities: {
      add: strings(get(context, 'capabilities', 'add')),
      drop: strings(get(context, 'capabilities', 'drop')),
    },
    settings,
    ...effectiveSettings(pod.settings, settings),
    ports: mappings(get(node, 'ports')).map(portOf),
    environment: environmentOf(node),
    hostMounts: hostMountsOf(node, hostPaths),
    command: strings(get(node, 'command')),
    args: strings(get(node, 'args')),
    node,
    ...(securityContext && { securityContext }),
  };
}

function portOf(node: YamlMapping): ContainerPort {
  const containerPort = asNumber(get(node, 'containerPort'), K8S);
  const hostPort = asNumber(get(node, 'hostPort'), K8S);
  const hostAddress = getString(node, 'hostIP');
  const protocol = getString(node, 'protocol');
  return {
    ...(containerPort && { containerPort }),
    ...(hostPort && hostPort.value !== 0 && { hostPort }),
    ...(hostAddress && { hostAddress }),
    ...(protocol && { protocol }),
    span: node.span,
    node,
  };
}

function environmentOf(node: YamlMapping): readonly EnvironmentVariable[] {
  return mappings(get(node, 'env')).flatMap((item) => {
    const name = getString(item, 'name');
    const value = getString(item, 'value');
    return name ? { name, ...(value && { value }) } : [];
  });
}
