import type { Container, Pod, PodOwner, SecuritySettings } from '../pod/model.ts';
import { get, getEntry, getString, items, mappings } from '../yaml/access.ts';
import { asBoolean } from '../yaml/dialect.ts';
import type { YamlMapping, YamlNode } from '../yaml/node.ts';
import { readContainer } from './container.ts';
import type { KubernetesObject } from './model.ts';
import { POD_CONTAINERS, type ContainerFields } from './pod-places.ts';
import { K8S, securitySettings, withPodAnnotations, type Annotations } from './security-context.ts';
import { hostPathsOf, volumesOf } from './volumes.ts';

/** A pod specification that was found in an object. */
export interface FoundPod {
  readonly spec: YamlMapping;
  readonly annotations: Annotations;
  readonly labels: Readonly<Record<string, string>>;
  readonly fields: ContainerFields;
  readonly confidence: Pod['confidence'];
  readonly partial: boolean;
}

/** Reads a pod specification. */
export function readPod(object: KubernetesObject, found: FoundPod): Pod {
  const { spec, annotations } = found;
  const context = get(spec, 'securityContext');
  const containers: Container[] = [];
  const pod: Pod = {
    format: 'kubernetes',
    path: object.path,
    owner: ownerOf(object),
    identity: object.identity,
    confidence: found.confidence,
    partial: found.partial,
    ...podFlags(spec),
    ...podStrings(spec),
    sysctls: mappings(get(context, 'sysctls')).flatMap((item) => {
      const name = getString(item, 'name');
      const value = getString(item, 'value');
      return name ? { name, ...(value && { value }) } : [];
    }),
    volumes: volumesOf(spec),
    settings: podSettings(context, annotations),
    containers,
    node: spec,
    ...podEntries(spec),
  };
  const hostPaths = hostPathsOf(pod.volumes);
  for (const [field, role] of Object.entries(found.fields)) {
    for (const node of containerNodes(get(spec, field)))
      containers.push(readContainer(node, role, pod, annotations, hostPaths));
  }
  return pod;
}

/** The containers in a field of a pod specification: a list, or (Argo) a single one. */
function containerNodes(field: YamlNode | undefined): readonly YamlMapping[] {
  return field?.kind === 'mapping' ? [field] : mappings(field);
}

function podSettings(context: YamlNode | undefined, annotations: Annotations): SecuritySettings {
  return withPodAnnotations(securitySettings(context), annotations);
}

function podFlags(
  spec: YamlMapping,
): Pick<Pod, 'hostNetwork' | 'hostPID' | 'hostIPC' | 'hostUsers' | 'automountToken'> {
  const hostNetwork = asBoolean(get(spec, 'hostNetwork'), K8S);
  const hostPID = asBoolean(get(spec, 'hostPID'), K8S);
  const hostIPC = asBoolean(get(spec, 'hostIPC'), K8S);
  const hostUsers = asBoolean(get(spec, 'hostUsers'), K8S);
  const automountToken = asBoolean(get(spec, 'automountServiceAccountToken'), K8S);
  return {
    ...(hostNetwork && { hostNetwork }),
    ...(hostPID && { hostPID }),
    ...(hostIPC && { hostIPC }),
    ...(hostUsers && { hostUsers }),
    ...(automountToken && { automountToken }),
  };
}

function podStrings(spec: YamlMapping): Pick<Pod, 'os' | 'serviceAccount'> {
  const os = getString(spec, 'os', 'name');
  const serviceAccount = getString(spec, 'serviceAccountName') ?? getString(spec, 'serviceAccount');
  return { ...(os && { os }), ...(serviceAccount && { serviceAccount }) };
}

function podEntries(spec: YamlMapping): Pick<Pod, 'deprecatedServiceAccount' | 'securityContext'> {
  const deprecatedServiceAccount = getEntry(spec, 'serviceAccount');
  const securityContext = getEntry(spec, 'securityContext');
  return { ...(deprecatedServiceAccount && { deprecatedServiceAccount }), ...(securityContext && { securityContext }) };
}

function ownerOf(object: KubernetesObject): PodOwner {
  return {
    kind: object.kind.value,
    name: object.name?.value ?? '',
    ...(object.namespace && { namespace: object.namespace.value }),
    span: object.span,
  };
}

/** Whether a specification leaves out what a complete one must have: then another file completes it. */
export function isIncomplete(spec: YamlMapping, fields: ContainerFields): boolean {
  const [main = 'containers'] = Object.keys(fields);
  if (fields !== POD_CONTAINERS) return false;
  const containers = items(get(spec, main));
  return containers.length === 0 || containers.some((container) => get(container, 'image') === undefined);
}
