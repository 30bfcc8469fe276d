import { get, getString, mappings, strings } from '../yaml/access.ts';
import type { YamlMapping } from '../yaml/node.ts';
import type { BindingSubject, KubernetesObject, Role, RoleBinding, RoleRule } from './model.ts';
import { groupOf } from './pod-places.ts';

const AGGREGATES = 'rbac.authorization.k8s.io/aggregate-to-';

/** The role that an object is; undefined for other kinds. */
export function roleOf(object: KubernetesObject): Role | undefined {
  if (!isRbac(object, 'Role', 'ClusterRole')) return undefined;
  return {
    object,
    scope: object.kind.value === 'ClusterRole' ? 'cluster' : 'namespace',
    rules: mappings(get(object.node, 'rules')).map(ruleOf),
    aggregatesTo: Object.keys(object.labels)
      .filter((label) => label.startsWith(AGGREGATES) && object.labels[label] === 'true')
      .map((label) => label.slice(AGGREGATES.length)),
  };
}

function ruleOf(node: YamlMapping): RoleRule {
  return {
    verbs: strings(get(node, 'verbs')),
    resources: strings(get(node, 'resources')),
    apiGroups: strings(get(node, 'apiGroups')),
    resourceNames: strings(get(node, 'resourceNames')),
    nonResourceURLs: strings(get(node, 'nonResourceURLs')),
    span: node.span,
  };
}

/** The binding that an object is; undefined for other kinds. */
export function roleBindingOf(object: KubernetesObject): RoleBinding | undefined {
  if (!isRbac(object, 'RoleBinding', 'ClusterRoleBinding')) return undefined;
  const roleName = getString(object.node, 'roleRef', 'name');
  const roleKind = getString(object.node, 'roleRef', 'kind');
  return {
    object,
    scope: object.kind.value === 'ClusterRoleBinding' ? 'cluster' : 'namespace',
    ...(roleName && { role: { kind: roleKind?.value ?? 'ClusterRole', name: roleName } }),
    subjects: mappings(get(object.node, 'subjects')).flatMap(subjectOf),
  };
}

function subjectOf(node: YamlMapping): readonly BindingSubject[] {
  const name = getString(node, 'name');
  const namespace = getString(node, 'namespace');
  if (!name) return [];
  return [{ kind: getString(node, 'kind')?.value ?? '', name, ...(namespace && { namespace }), span: node.span }];
}

function isRbac(object: KubernetesObject, ...kinds: readonly string[]): boolean {
  return groupOf(object.apiVersion.value) === 'rbac.authorization.k8s.io' && kinds.includes(object.kind.value);
}
