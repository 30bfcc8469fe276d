import type { BuildFact, ContainerFact, StageFact, WorkloadFact } from '../model/fact.ts';

/** "stage `builder`", "stage 0". */
export function stageOwner(stage: StageFact): string {
  return stage.name ? `stage \`${stage.name.value}\`` : `stage ${stage.index}`;
}

/** "Deployment shop/web", "service `web`". */
export function workloadOwner({ format, kind, namespace, name }: WorkloadFact): string {
  if (format === 'compose') return `service \`${name}\``;
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
}

/** "Deployment shop/web, container `app`", "service `web`". */
export function containerOwner(workload: WorkloadFact, container: ContainerFact): string {
  const owner = workloadOwner(workload);
  if (workload.format !== 'kubernetes') return owner;
  return `${owner}, ${container.role === 'container' ? '' : `${container.role} `}container \`${container.name}\``;
}

/** "the build of service `web`", "build `push`". */
export function buildOwner({ by, name }: BuildFact): string {
  return by === 'compose' ? `the build of service \`${name}\`` : `build \`${name}\``;
}
