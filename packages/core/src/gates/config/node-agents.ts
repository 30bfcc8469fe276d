import type { Severity } from '../../model/severity.ts';
import type { Pod } from '../../sources/pod/model.ts';

/**
 * Whether a pod is likely there to serve its node (network plugins, storage drivers, log shippers, exporters, the
 * control plane): then what it takes of the node is its purpose, and worth knowing rather than alarming.
 */
export function isNodeAgent({ format, owner }: Pod): boolean {
  return format === 'kubernetes' && (owner.kind === 'DaemonSet' || owner.namespace === 'kube-system');
}

/** One step less bad for an agent of the node. */
export function severityOnNode(pod: Pod, severity: 'high' | 'medium'): Severity {
  if (!isNodeAgent(pod)) return severity;
  return severity === 'high' ? 'medium' : 'low';
}
