import type { At } from '../../model/span.ts';
import type { RoleRule } from '../../sources/kubernetes/model.ts';
import { isBuiltInGroup } from '../../sources/kubernetes/pod-places.ts';

/** Resources on which every verb, known and to come, is a way to more rights than the role names. */
const POWERFUL: ReadonlySet<string> = new Set([
  'certificatesigningrequests',
  'clusterrolebindings',
  'clusterroles',
  'cronjobs',
  'customresourcedefinitions',
  'daemonsets',
  'deployments',
  'jobs',
  'mutatingwebhookconfigurations',
  'nodes',
  'nodes/proxy',
  'persistentvolumes',
  'pods',
  'pods/exec',
  'replicasets',
  'rolebindings',
  'roles',
  'secrets',
  'serviceaccounts',
  'serviceaccounts/token',
  'statefulsets',
  'validatingwebhookconfigurations',
]);

export function hasWildcard(list: readonly At<string>[]): boolean {
  return list.some(({ value }) => value === '*');
}

/** Where a rule says `*`. */
export function wildcardOf({ resources, verbs, apiGroups }: RoleRule): At<string> | undefined {
  return [...resources, ...verbs, ...apiGroups].find(({ value }) => value === '*');
}

/**
 * Whether a wildcard reaches beyond what its author had in mind: resources of every group or of Kubernetes itself, or
 * every verb on something powerful. An operator's own resources are narrower.
 */
export function isBroad({ resources, verbs, apiGroups }: RoleRule): boolean {
  if (resources.length === 0) return false;
  const ofKubernetes = apiGroups.some(({ value }) => value === '*' || isBuiltInGroup(value));
  if (!ofKubernetes) return false;
  if (hasWildcard(apiGroups) || hasWildcard(resources)) return true;
  return hasWildcard(verbs) && resources.some(({ value }) => POWERFUL.has(value));
}

/** For messages: "every verb on `secrets`". */
export function grantText({ verbs, resources, apiGroups, nonResourceURLs }: RoleRule): string {
  const all = hasWildcard(resources);
  const named = [...resources, ...nonResourceURLs].map(({ value }) => `\`${value}\``).join(', ');
  const groups = apiGroups.map(({ value }) => value || 'core').join(', ');
  const group = hasWildcard(apiGroups) ? ' of every API group' : all ? ` of \`${groups}\`` : '';
  const every = hasWildcard(verbs) ? 'every verb' : verbs.map(({ value }) => value).join(', ');
  return `${every} on ${all ? 'every resource' : named}${group}`;
}
