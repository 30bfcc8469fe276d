import { defineRule } from '../../../model/rule.ts';
import { capitalised, objectName } from '../describe.ts';
import { bindingText } from '../example-texts.ts';

export default defineRule({
  id: 'config/rbac-default-service-account',
  on: 'role-binding',
  severity: 'medium',
  profiles: ['default', 'strict', 'cis-kubernetes-1.12'],
  title: 'The default service account is given rights',
  why: 'Every pod of the namespace that names no other account runs as `default`, today and in future: the rights go to all of them.',
  remedy: 'Make a service account for the workload that needs the rights, and bind that.',
  equivalents: ['checkov:CKV_K8S_42', 'kics:k8s/role_binding_to_default_service_account'],
  references: ['cis-kubernetes:5.1.5', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/'],
  examples: [
    { path: 'binding.yaml', bad: bindingText('view', '{kind: ServiceAccount, name: default, namespace: shop}') },
    { path: 'binding.yaml', good: bindingText('view', '{kind: ServiceAccount, name: web, namespace: default}') },
    {
      path: 'binding.yaml',
      good: bindingText('view', '{kind: User, name: default, apiGroup: rbac.authorization.k8s.io}'),
    },
  ],
  *check(binding) {
    for (const { kind, name, namespace } of binding.subjects) {
      if (kind !== 'ServiceAccount' || name.value !== 'default') continue;
      const role = binding.role ? ` \`${binding.role.name.value}\`` : ' a role';
      const where = namespace ? `namespace \`${namespace.value}\`` : 'its namespace';
      yield {
        at: name.span,
        message: `${capitalised(objectName(binding.object))} gives${role} to the account \`default\`: every pod of ${where} that names no account has it. Bind an account of its own.`,
        identity: `${binding.object.identity} ${namespace?.value ?? ''}`,
      };
    }
  },
});
