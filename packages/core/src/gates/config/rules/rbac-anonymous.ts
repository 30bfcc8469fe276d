import { defineRule } from '../../../model/rule.ts';
import { capitalised, objectName } from '../describe.ts';
import { bindingText } from '../example-texts.ts';
import { ANONYMOUS } from '../rbac-groups.ts';

/** What Kubernetes itself opens: versions and health, and the cluster-info that joining nodes read. */
const PUBLIC_ROLES = new Set(['system:public-info-viewer', 'kubeadm:bootstrap-signer-clusterinfo']);

export default defineRule({
  id: 'config/rbac-anonymous',
  on: 'role-binding',
  severity: 'critical',
  profiles: ['default', 'strict'],
  title: 'Rights for everybody without credentials',
  why: '`system:anonymous` and `system:unauthenticated` are everybody who can reach the API server.',
  remedy: 'Remove the subject. Health checks need no binding of their own.',
  equivalents: ['trivy:KSV-0122'],
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/authentication/#anonymous-requests'],
  examples: [
    {
      path: 'binding.yaml',
      bad: bindingText('view', '{kind: User, name: "system:anonymous", apiGroup: rbac.authorization.k8s.io}'),
    },
    {
      path: 'binding.yaml',
      bad: bindingText(
        'cluster-admin',
        '{kind: Group, name: "system:unauthenticated", apiGroup: rbac.authorization.k8s.io}',
      ),
    },
    {
      path: 'binding.yaml',
      good: bindingText(
        'system:public-info-viewer',
        '{kind: Group, name: "system:unauthenticated", apiGroup: rbac.authorization.k8s.io}',
      ),
    },
    { path: 'binding.yaml', good: bindingText('view', '{kind: ServiceAccount, name: anonymous, namespace: web}') },
  ],
  *check({ object, role, subjects }) {
    if (role && PUBLIC_ROLES.has(role.name.value)) return;
    for (const { name } of subjects) {
      if (!ANONYMOUS.has(name.value)) continue;
      yield {
        at: name.span,
        message: `${capitalised(objectName(object))} grants \`${role?.name.value ?? 'a role'}\` to \`${name.value}\`, that is to everybody who reaches the API server. Remove the subject.`,
        identity: `${object.identity} ${name.value}`,
      };
    }
  },
});
