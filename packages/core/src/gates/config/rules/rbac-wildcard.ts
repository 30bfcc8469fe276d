import type { Severity } from '../../../model/severity.ts';
import { defineRule } from '../../../model/rule.ts';
import type { Role, RoleRule } from '../../../sources/kubernetes/model.ts';
import { capitalised, objectName } from '../describe.ts';
import { bindingText, roleText } from '../example-texts.ts';
import { ruleIdentity } from '../rbac-rules.ts';

export default defineRule({
  id: 'config/rbac-wildcard',
  on: 'role',
  severity: 'high',
  profiles: ['default', 'strict', 'cis-kubernetes-1.12'],
  title: 'Role grants a wildcard',
  why: 'A wildcard grants what exists today and what any later version or extension adds: Secrets, `bind`, `escalate`, `impersonate` among them.',
  remedy: 'List the resources and verbs that are used.',
  equivalents: [
    'trivy:KSV-0044',
    'trivy:KSV-0045',
    'trivy:KSV-0046',
    'trivy:KSV-0112',
    'kube-linter:wildcard-in-rules',
    'checkov:CKV_K8S_49',
    'kics:k8s/rbac_wildcard_in_rule',
  ],
  references: ['cis-kubernetes:5.1.3', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/'],
  examples: [
    { path: 'role.yaml', bad: roleText('apiGroups: ["*"]\nresources: ["*"]\nverbs: ["*"]') },
    { path: 'role.yaml', bad: roleText('apiGroups: [""]\nresources: ["configmaps"]\nverbs: ["*"]') },
    { path: 'role.yaml', good: roleText('apiGroups: [""]\nresources: ["configmaps"]\nverbs: ["get", "list"]') },
    { path: 'role.yaml', good: roleText('nonResourceURLs: ["/metrics/*"]\nverbs: ["get"]') },
    {
      path: 'binding.yaml',
      good: bindingText('view', '{kind: Group, name: "*", apiGroup: rbac.authorization.k8s.io}'),
    },
  ],
  *check(role) {
    for (const rule of role.rules) {
      const at = [...rule.resources, ...rule.verbs, ...rule.apiGroups].find(({ value }) => value === '*');
      if (at === undefined) continue;
      yield {
        at: at.span,
        message: `${capitalised(objectName(role.object))} grants ${granted(rule)}, and with it everything that is added later. List what is used.`,
        severity: severityOf(role, rule),
        identity: ruleIdentity(role, rule),
      };
    }
  },
});

function has(list: RoleRule['verbs']): boolean {
  return list.some(({ value }) => value === '*');
}

function granted({ verbs, resources, apiGroups }: RoleRule): string {
  const all = has(resources);
  const on = all ? 'every resource' : resources.map(({ value }) => `\`${value}\``).join(', ');
  const group = has(apiGroups)
    ? ' of every API group'
    : all
      ? ` of \`${apiGroups.map(({ value }) => value || 'core').join(', ')}\``
      : '';
  return `${has(verbs) ? 'every verb' : verbs.map(({ value }) => value).join(', ')} on ${on}${group}`;
}

/** Everything is the cluster; every resource of the core group holds the Secrets; the rest is narrower. */
function severityOf(role: Role, rule: RoleRule): Severity {
  const coversCore = rule.apiGroups.some(({ value }) => value === '*' || value === '');
  if (has(rule.verbs) && has(rule.resources) && has(rule.apiGroups))
    return role.scope === 'cluster' ? 'critical' : 'high';
  return has(rule.resources) && coversCore ? 'high' : 'medium';
}
