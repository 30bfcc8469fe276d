import type { Severity } from '../../../model/severity.ts';
import { defineRule } from '../../../model/rule.ts';
import type { Role, RoleRule } from '../../../sources/kubernetes/model.ts';
import { capitalised, objectName } from '../describe.ts';
import { bindingText, roleText } from '../example-texts.ts';
import { ruleIdentity } from '../rbac-rules.ts';
import { grantText, hasWildcard, isBroad, wildcardOf } from '../rbac-wildcards.ts';

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
    { path: 'role.yaml', bad: roleText('apiGroups: [""]\nresources: ["configmaps", "secrets"]\nverbs: ["*"]') },
    {
      path: 'role.yaml',
      bad: roleText('apiGroups: ["rbac.authorization.k8s.io"]\nresources: ["roles"]\nverbs: ["*"]'),
    },
    {
      path: 'role.yaml',
      good: roleText('apiGroups: ["monitoring.coreos.com"]\nresources: ["*"]\nverbs: ["*"]'),
      note: 'An operator and its own resources: rbac-wildcard-narrow says it.',
    },
    { path: 'role.yaml', good: roleText('apiGroups: [""]\nresources: ["configmaps"]\nverbs: ["get", "list"]') },
    { path: 'role.yaml', good: roleText('nonResourceURLs: ["/metrics/*"]\nverbs: ["get"]') },
    {
      path: 'binding.yaml',
      good: bindingText('view', '{kind: Group, name: "*", apiGroup: rbac.authorization.k8s.io}'),
    },
  ],
  *check(role) {
    for (const rule of role.rules) {
      const at = wildcardOf(rule);
      if (at === undefined || !isBroad(rule)) continue;
      yield {
        at: at.span,
        message: `${capitalised(objectName(role.object))} grants ${grantText(rule)}, and with it everything that is added later. List what is used.`,
        severity: severityOf(role, rule),
        identity: ruleIdentity(role, rule),
      };
    }
  },
});

/** Everything is the cluster; every resource of the core group holds the Secrets; the rest is narrower. */
function severityOf(role: Role, rule: RoleRule): Severity {
  const coversCore = rule.apiGroups.some(({ value }) => value === '*' || value === '');
  if (hasWildcard(rule.verbs) && hasWildcard(rule.resources) && hasWildcard(rule.apiGroups))
    return role.scope === 'cluster' ? 'critical' : 'high';
  if (hasWildcard(rule.resources) && coversCore) return 'high';
  // Every verb on roles is `bind` and `escalate` as well.
  const growsItself = hasWildcard(rule.verbs) && rule.resources.some(({ value }) => /^(?:cluster)?roles$/.test(value));
  return growsItself ? 'high' : 'medium';
}
