import type { ContainerFact, WorkloadFact } from '../../model/fact.ts';
import type { Container, Pod } from './model.ts';

/** What a pod contributes to the lifecycle graph. `labels` are those of the pod itself, which selectors see. */
export function workloadFact(pod: Pod, labels: Readonly<Record<string, string>>): WorkloadFact {
  const { format, owner, serviceAccount, hostUsers, os } = pod;
  return {
    type: 'workload',
    format,
    kind: owner.kind,
    name: owner.name,
    ...(owner.namespace !== undefined && { namespace: owner.namespace }),
    span: owner.span,
    labels,
    ...(serviceAccount && { serviceAccount }),
    containers: pod.containers.map(containerFact),
    ...(hostUsers?.value === false && { ownUsers: true }),
    ...(os && { os: os.value }),
  };
}

function containerFact(container: Container): ContainerFact {
  const { name, role, image, pullPolicy, runAsUser, runAsNonRoot, span } = container;
  return {
    name,
    role,
    ...(image && { image }),
    ...(pullPolicy && { pullPolicy }),
    ...(runAsUser && { runAsUser: { value: runAsUser.value, span: runAsUser.span } }),
    ...(runAsNonRoot && { runAsNonRoot: { value: runAsNonRoot.value, span: runAsNonRoot.span } }),
    ports: container.ports.flatMap(({ containerPort }) => containerPort ?? []),
    span,
  };
}
