import type { At } from '../../model/span.ts';
import { effectiveSettings } from '../pod/effective.ts';
import type { Container, Pod, Volume } from '../pod/model.ts';
import { entries, get, getString, strings } from '../yaml/access.ts';
import { asBoolean, asString } from '../yaml/dialect.ts';
import type { YamlMapping, YamlNode } from '../yaml/node.ts';
import type { ComposeMount, ComposePort, ComposeVariable } from './model.ts';
import { hostMount } from './mounts.ts';
import { containerPort } from './ports.ts';
import { composeSettings, escalationOf } from './security.ts';

/** The parts of a service that its pod shares. */
export interface ServiceParts {
  readonly name: At<string>;
  readonly node: YamlMapping;
  readonly ports: readonly ComposePort[];
  readonly mounts: readonly ComposeMount[];
  readonly environment: readonly ComposeVariable[];
}

/** A service as a pod with one container. */
export function podOfService(service: ServiceParts): Pod {
  const { name, node } = service;
  const containers: Container[] = [];
  const hostNetwork = isHost(get(node, 'network_mode'));
  const hostPID = isHost(get(node, 'pid'));
  const hostIPC = isHost(get(node, 'ipc'));
  const pod: Pod = {
    format: 'compose',
    path: node.source.path,
    owner: { kind: 'service', name: name.value, span: name.span },
    identity: `service/${name.value}`,
    confidence: 'certain',
    // An override file says neither image nor build; `extends` takes over what is not said here.
    partial: (get(node, 'image') ?? get(node, 'build')) === undefined || get(node, 'extends') !== undefined,
    ...(hostNetwork && { hostNetwork }),
    ...(hostPID && { hostPID }),
    ...(hostIPC && { hostIPC }),
    sysctls: sysctlsOf(get(node, 'sysctls')),
    volumes: service.mounts.map(volumeOf),
    settings: {},
    containers,
    node,
  };
  containers.push(containerOf(service, pod));
  return pod;
}

function containerOf({ name, node, ports, mounts, environment }: ServiceParts, pod: Pod): Container {
  const securityOpt = get(node, 'security_opt');
  const settings = composeSettings(securityOpt, get(node, 'user'));
  const image = getString(node, 'image');
  const pullPolicy = getString(node, 'pull_policy');
  const privileged = privilegedOf(node);
  const allowPrivilegeEscalation = escalationOf(securityOpt);
  const readOnlyRootFilesystem = asBoolean(get(node, 'read_only'), 'compose');
  return {
    pod,
    role: 'container',
    name: name.value,
    span: name.span,
    identity: pod.identity,
    ...(image && { image }),
    ...(pullPolicy && { pullPolicy }),
    ...(privileged && { privileged }),
    ...(allowPrivilegeEscalation && { allowPrivilegeEscalation }),
    ...(readOnlyRootFilesystem && { readOnlyRootFilesystem }),
    capabilities: { add: strings(get(node, 'cap_add')), drop: strings(get(node, 'cap_drop')) },
    settings,
    ...effectiveSettings({}, settings),
    ports: ports.map(containerPort),
    environment: environment.map(({ name: variable, value }) => ({ name: variable, ...(value && { value }) })),
    hostMounts: mounts.flatMap(hostMount),
    command: wordsOf(get(node, 'entrypoint')),
    args: wordsOf(get(node, 'command')),
    node,
  };
}

function volumeOf({ type, source, span }: ComposeMount): Volume {
  return type === 'bind' && source ? { type: 'host-path', hostPath: source, span } : { type, span };
}

/** The service itself, or the build of its image. */
function privilegedOf(node: YamlMapping): At<boolean> | undefined {
  const service = asBoolean(get(node, 'privileged'), 'compose');
  return service?.value ? service : (asBoolean(get(node, 'build', 'privileged'), 'compose') ?? service);
}

function wordsOf(node: YamlNode | undefined): readonly At<string>[] {
  const text = asString(node);
  return text ? [text] : strings(node);
}

function isHost(node: YamlNode | undefined): At<boolean> | undefined {
  const written = asString(node);
  return written && { value: written.value === 'host', span: written.span };
}

function sysctlsOf(node: YamlNode | undefined): Pod['sysctls'] {
  if (node?.kind === 'mapping') {
    return entries(node).map(({ key, value }) => {
      const text = asString(value);
      return { name: key.at, ...(text && { value: text }) };
    });
  }
  return strings(node).map(({ value, span }) => {
    const [name = '', ...rest] = value.split('=');
    return { name: { value: name, span }, value: { value: rest.join('='), span } };
  });
}
