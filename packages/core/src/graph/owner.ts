import type { BuildFact, ContainerFact, DockerfileFact, StageFact, WorkloadFact } from '../model/fact.ts';

/** "stage `builder`", "the image" where it is the only one, "the last stage", "stage 0". As findings about the file say it. */
export function stageOwner(stage: StageFact, { stages }: DockerfileFact): string {
  if (stage.name) return `stage \`${stage.name.value}\``;
  if (stages.length === 1) return 'the image';
  return stage.index === stages.length - 1 ? 'the last stage' : `stage ${stage.index}`;
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
