import type { At } from '../../model/span.ts';
import type { Container } from '../../sources/pod/model.ts';

/** What the baseline level of the Pod Security Standards lets a container add: what runtimes grant by default. */
const BASELINE: ReadonlySet<string> = new Set([
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
]);

/** Capabilities by which a container controls or leaves its node, and how. */
const DANGEROUS: ReadonlyMap<string, string> = new Map([
  ['ALL', 'gives every capability, which is nearly the same as privileged'],
  ['SYS_ADMIN', 'lets the container mount file systems and leave its namespaces'],
  ['SYS_MODULE', 'lets the container load kernel modules on the node'],
  ['SYS_PTRACE', 'lets the container read and change other processes it can see'],
  ['SYS_RAWIO', "lets the container write to the node's memory and devices"],
  ['DAC_READ_SEARCH', 'lets the container open any file of the node by its handle'],
  ['BPF', 'lets the container load programs into the kernel'],
  ['NET_ADMIN', 'lets the container change routes, firewalls and interfaces of its network namespace'],
]);

/** The capability's name as the kernel documents it, without `CAP_`. Kubernetes wants it so; Docker takes both. */
export function canonicalName(capability: At<string>, container: Container): string {
  const name = capability.value.toUpperCase();
  return container.pod.format === 'kubernetes' ? capability.value : name.replace(/^CAP_/, '');
}

/** The capabilities that a container adds, each once. */
export function addedCapabilities(container: Container): readonly At<string>[] {
  return [...new Map(container.capabilities.add.map((added) => [added.value, added])).values()];
}

/** What a dangerous capability allows; undefined for others. */
export function dangerOf(name: string): string | undefined {
  return DANGEROUS.get(name.toUpperCase().replace(/^CAP_/, ''));
}

export function isBaselineCapability(name: string): boolean {
  return BASELINE.has(name);
}

/** Whether every capability is dropped. */
export function dropsAll(container: Container): boolean {
  return container.capabilities.drop.some(({ value }) => value.toUpperCase() === 'ALL');
}
