import type { RuleFinding } from '../../model/finding.ts';
import type { Container, Pod } from '../../sources/pod/model.ts';
import { capitalised, containerName, listed, placeOfMissing, placeOfMissingInPod, podName } from './describe.ts';

/** Whom a finding about something missing is about: one container, or all of a pod at once. */
export interface Lacking extends Pick<RuleFinding, 'at'> {
  readonly identity: string;
  /** At the start of a sentence: ``Container `app` of Deployment `shop/web` ``. */
  readonly who: string;
  readonly containers: readonly Container[];
}

/**
 * Where several containers lack a setting: told once for the pod when all that count lack it, else container by
 * container.
 * @param what names the setting in the finding's identity
 */
export function lackingIn(
  pod: Pod,
  counted: readonly Container[],
  what: string,
  lacks: (container: Container) => boolean,
): readonly Lacking[] {
  const containers = counted.filter(lacks);
  if (containers.length < 2 || containers.length < counted.length) {
    return containers.map((container) => ({
      at: placeOfMissing(container),
      identity: `${container.identity} ${what}`,
      who: capitalised(containerName(container)),
      containers: [container],
    }));
  }
  const names = listed(containers.map(({ name }) => name));
  const who = `Each container of ${podName(pod)} (${names})`;
  // An alias makes two containers of one node, which is mended once.
  const distinct = [...new Map(containers.map((container) => [container.node, container])).values()];
  return [{ at: placeOfMissingInPod(pod), identity: `${pod.identity} ${what}`, who, containers: distinct }];
}

const ENDS = new Set(['Job', 'CronJob', 'Task', 'ClusterTask', 'TaskRun', 'Pipeline', 'Workflow', 'WorkflowTemplate']);

/** The containers of a complete pod that run for as long as it does. */
export function mainContainers(pod: Pod): readonly Container[] {
  return pod.partial ? [] : pod.containers.filter(({ role }) => role === 'container');
}

/** As {@link mainContainers}, where the pod serves rather than works through a job. */
export function servingContainers(pod: Pod): readonly Container[] {
  return ENDS.has(pod.owner.kind) ? [] : mainContainers(pod);
}
