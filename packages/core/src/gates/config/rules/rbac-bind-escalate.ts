import { defineRule } from '../../../model/rule.ts';
import type { RoleRule } from '../../../sources/kubernetes/model.ts';
import { capitalised, objectName } from '../describe.ts';
import { roleText } from '../example-texts.ts';
import { ruleIdentity } from '../rbac-rules.ts';

const GROUP = 'rbac.authorization.k8s.io';
const RESOURCES = new Set(['roles', 'clusterroles', 'rolebindings', 'clusterrolebindings']);

export default defineRule({
  id: 'config/rbac-bind-escalate',
  on: 'role',
  severity: 'critical',
  profiles: ['default', 'strict', 'cis-kubernetes-1.12'],
  title: 'Role may give itself any right',
  why: '`bind` lets its holder bind any role, cluster-admin too; `escalate` lets it write rights into a role that it does not have. Kubernetes forbids both unless they are granted by name.',
  remedy: 'Remove the verb. Where a controller must bind roles, list them in `resourceNames`.',
  equivalents: [
    'trivy:KSV-0050',
    'trivy:KSV-0051',
    'trivy:KSV-0052',
    'trivy:KSV-0055',
    'checkov:CKV2_K8S_1',
    'checkov:CKV_K8S_157',
    'checkov:CKV_K8S_158',
    'kics:k8s/rbac_roles_allow_privilege_escalation',
  ],
  references: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/'],
  examples: [
    {
      path: 'role.yaml',
      bad: roleText(`apiGroups: ["${GROUP}"]\nresources: ["clusterroles"]\nverbs: ["get", "bind"]`),
    },
    { path: 'role.yaml', bad: roleText(`apiGroups: ["${GROUP}"]\nresources: ["roles"]\nverbs: ["escalate"]`) },
    {
      path: 'role.yaml',
      good: roleText(`apiGroups: ["${GROUP}"]\nresources: ["clusterroles"]\nresourceNames: ["view"]\nverbs: ["bind"]`),
    },
    {
      path: 'role.yaml',
      good: roleText(`apiGroups: ["${GROUP}"]\nresources: ["clusterrolebindings"]\nverbs: ["create"]`),
    },
    { path: 'role.yaml', good: roleText('apiGroups: [""]\nresources: ["pods"]\nverbs: ["bind"]') },
  ],
  *check(role) {
    for (const rule of role.rules) {
      const inGroup = rule.apiGroups.some(({ value }) => value === GROUP || value === '*');
      const resource = rule.resources.find(({ value }) => RESOURCES.has(value) || value === '*');
      if (!inGroup || !resource) continue;
      const verbs = rule.verbs.filter(({ value }) => isGrowing(value, rule));
      const [first] = verbs;
      if (first === undefined) continue;
      const may = verbs.map(({ value }) => value).join(' and ');
      yield {
        at: first.span,
        message: `${capitalised(objectName(role.object))} may ${may} ${resource.value === '*' ? 'every role' : resource.value}: its holder can make itself cluster-admin. Remove the verb, or limit \`bind\` by \`resourceNames\`.`,
        identity: `${ruleIdentity(role, rule)} ${may}`,
      };
    }
  },
});

/** `bind` that names its roles grants those and no more. */
function isGrowing(verb: string, { resourceNames }: RoleRule): boolean {
  return verb === 'escalate' || (verb === 'bind' && resourceNames.length === 0);
}
