import { defineRule } from '../../../model/rule.ts';
import { capitalised, objectName } from '../describe.ts';
import { roleText } from '../example-texts.ts';
import { ruleIdentity } from '../rbac-rules.ts';

export default defineRule({
  id: 'config/rbac-impersonate',
  on: 'role',
  severity: 'critical',
  profiles: ['default', 'strict', 'cis-kubernetes-1.12'],
  title: 'Role may act as somebody else',
  why: 'Who may impersonate users, groups or accounts acts with their rights, those of `system:masters` among them.',
  remedy: 'Remove `impersonate`, or list who may be impersonated in `resourceNames`.',
  equivalents: ['trivy:KSV-0043', 'checkov:CKV2_K8S_3', 'kics:k8s/rbac_roles_with_impersonate_permission'],
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/authentication/#user-impersonation'],
  examples: [
    { path: 'role.yaml', bad: roleText('apiGroups: [""]\nresources: ["users", "groups"]\nverbs: ["impersonate"]') },
    { path: 'role.yaml', good: roleText('apiGroups: [""]\nresources: ["users"]\nverbs: ["get"]') },
    {
      path: 'role.yaml',
      good: roleText(
        'apiGroups: [""]\nresources: ["serviceaccounts"]\nresourceNames: ["deployer"]\nverbs: ["impersonate"]',
      ),
    },
  ],
  *check(role) {
    for (const rule of role.rules) {
      const verb = rule.verbs.find(({ value }) => value === 'impersonate');
      if (verb === undefined || rule.resourceNames.length > 0) continue;
      const whom = rule.resources.map(({ value }) => (value === '*' ? 'everybody' : `any of the ${value}`)).join(', ');
      yield {
        at: verb.span,
        message: `${capitalised(objectName(role.object))} may act as ${whom || 'others'}, with all their rights. Remove \`impersonate\`, or list whom in \`resourceNames\`.`,
        identity: ruleIdentity(role, rule),
      };
    }
  },
});
