import { defineRule } from '../../../model/rule.ts';
import { capitalised, objectName } from '../describe.ts';
import { roleText } from '../example-texts.ts';
import { grantsOf, ruleIdentity, verbList } from '../rbac-rules.ts';

export default defineRule({
  id: 'config/rbac-read-secrets',
  on: 'role',
  severity: 'high',
  profiles: ['strict', 'cis-kubernetes-1.12'],
  title: 'Role reads Secrets',
  why: 'Whoever reads Secrets has the credentials of every workload in reach, tokens of stronger accounts among them. `list` and `watch` show values just as `get` does.',
  remedy: 'Name the Secrets that are read in `resourceNames`, keep the role in one namespace, and grant `get` only.',
  equivalents: [
    'trivy:KSV-0041',
    'trivy:KSV-0113',
    'kube-linter:access-to-secrets',
    'checkov:CKV2_K8S_5',
    'kics:k8s/rbac_roles_with_read_secrets_permissions',
    'kics:k8s/service_account_allows_access_secrets',
  ],
  references: ['cis-kubernetes:5.1.2', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/'],
  examples: [
    { path: 'role.yaml', bad: roleText('apiGroups: [""]\nresources: ["pods", "secrets"]\nverbs: ["list"]') },
    { path: 'role.yaml', good: roleText('apiGroups: [""]\nresources: ["secrets"]\nverbs: ["create"]') },
    {
      path: 'role.yaml',
      good: roleText('apiGroups: [""]\nresources: ["secrets"]\nresourceNames: ["db"]\nverbs: ["get"]'),
    },
    { path: 'role.yaml', good: roleText('apiGroups: ["example.com"]\nresources: ["secrets"]\nverbs: ["get"]') },
  ],
  *check(role) {
    for (const { rule, resource, verbs } of grantsOf(role, {
      group: '',
      resources: ['secrets'],
      verbs: ['get', 'list', 'watch'],
    })) {
      // A list cannot be narrowed by names in general, but a rule that names Secrets was narrowed on purpose.
      if (rule.resourceNames.length > 0) continue;
      const where = role.scope === 'cluster' ? 'wherever it is bound' : 'of its namespace';
      yield {
        at: resource.span,
        message: `${capitalised(objectName(role.object))} may read all Secrets ${where} (${verbList(verbs)}). Name the ones it needs in \`resourceNames\`.`,
        identity: ruleIdentity(role, rule),
        ...(role.scope === 'namespace' && { severity: 'medium' }),
      };
    }
  },
});
