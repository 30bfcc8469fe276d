import { defineRule } from '../../../model/rule.ts';
import { capitalised, objectName } from '../describe.ts';
import { roleText } from '../example-texts.ts';
import { ruleIdentity } from '../rbac-rules.ts';
import { grantText, isBroad, wildcardOf } from '../rbac-wildcards.ts';

export default defineRule({
  id: 'config/rbac-wildcard-narrow',
  on: 'role',
  severity: 'low',
  profiles: ['strict', 'cis-kubernetes-1.12'],
  title: 'Role grants a wildcard on few resources',
  why: 'Every verb on a resource, or every resource of a group, includes what a later version adds. Operators often grant it on resources of their own, where it does little harm; a list says better what is needed.',
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
    { path: 'role.yaml', bad: roleText('apiGroups: ["monitoring.coreos.com"]\nresources: ["*"]\nverbs: ["*"]') },
    { path: 'role.yaml', bad: roleText('apiGroups: [""]\nresources: ["configmaps"]\nverbs: ["*"]') },
    { path: 'role.yaml', bad: roleText('nonResourceURLs: ["/metrics"]\nverbs: ["*"]') },
    { path: 'role.yaml', good: roleText('nonResourceURLs: ["/metrics/*"]\nverbs: ["get"]') },
    {
      path: 'role.yaml',
      good: roleText('apiGroups: [""]\nresources: ["secrets"]\nverbs: ["*"]'),
      note: 'rbac-wildcard says it.',
    },
  ],
  *check(role) {
    for (const rule of role.rules) {
      const at = wildcardOf(rule);
      if (at === undefined || isBroad(rule)) continue;
      yield {
        at: at.span,
        message: `${capitalised(objectName(role.object))} grants ${grantText(rule)}, and with it what is added later. List what is used.`,
        identity: ruleIdentity(role, rule),
      };
    }
  },
});
