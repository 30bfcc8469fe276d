import { defineRule } from '../../../model/rule.ts';
import { capitalised, listed, objectName } from '../describe.ts';
import { bindingText } from '../example-texts.ts';
import { MASTERS } from '../rbac-groups.ts';

export default defineRule({
  id: 'config/rbac-cluster-admin',
  on: 'role-binding',
  severity: 'high',
  profiles: ['default', 'strict', 'cis-kubernetes-1.12'],
  title: 'Binding to cluster-admin',
  why: 'cluster-admin may do everything to everything. A workload with it hands the whole cluster to whoever takes over its pod.',
  remedy: 'Bind a role that lists what is needed.',
  equivalents: [
    'trivy:KSV-0111',
    'kube-linter:cluster-admin-role-binding',
    'kics:k8s/cluster_admin_role_binding_with_super_user_permissions',
  ],
  references: [
    'cis-kubernetes:5.1.1',
    'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles',
  ],
  examples: [
    {
      path: 'binding.yaml',
      bad: bindingText('cluster-admin', '{kind: ServiceAccount, name: tiller, namespace: kube-system}'),
    },
    {
      path: 'binding.yaml',
      bad: bindingText('cluster-admin', '{kind: ServiceAccount, name: ci, namespace: ci}', 'RoleBinding'),
    },
    { path: 'binding.yaml', good: bindingText('view', '{kind: ServiceAccount, name: tiller, namespace: kube-system}') },
    {
      path: 'binding.yaml',
      good: bindingText('cluster-admin', '{kind: Group, name: "system:masters", apiGroup: rbac.authorization.k8s.io}'),
      note: 'rbac-masters-group says it.',
    },
  ],
  *check({ object, role, subjects, scope }) {
    if (role?.kind !== 'ClusterRole' || role.name.value !== 'cluster-admin') return;
    const others = subjects.filter(({ name }) => name.value !== MASTERS);
    if (subjects.length > 0 && others.length === 0) return;
    const whom = others.length === 0 ? 'its subjects' : listed(others.map(({ name }) => name.value));
    yield {
      at: role.name.span,
      message: `${capitalised(objectName(object))} makes ${whom} administrator of ${scope === 'cluster' ? 'the whole cluster' : 'everything in its namespace'}. Bind a role that lists what is needed.`,
      identity: object.identity,
      ...(scope === 'namespace' && { severity: 'medium' }),
    };
  },
});
