import { defineRule } from '../../../model/rule.ts';
import { capitalised, objectName } from '../describe.ts';
import { roleText } from '../example-texts.ts';
import { grantsOf, ruleIdentity } from '../rbac-rules.ts';

export default defineRule({
  id: 'config/rbac-pod-exec',
  on: 'role',
  severity: 'high',
  profiles: ['strict'],
  title: 'Role runs commands in pods',
  why: 'Who may create `pods/exec` runs any command in any pod in reach, with the rights and secrets of that pod.',
  remedy: 'Remove it from roles of workloads. People get it for the time they need it.',
  equivalents: ['trivy:KSV-0053', 'checkov:CKV2_K8S_2', 'kics:k8s/rbac_roles_with_exec_permission'],
  references: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/'],
  examples: [
    { path: 'role.yaml', bad: roleText('apiGroups: [""]\nresources: ["pods", "pods/exec"]\nverbs: ["create"]') },
    { path: 'role.yaml', good: roleText('apiGroups: [""]\nresources: ["pods", "pods/log"]\nverbs: ["get", "create"]') },
    { path: 'role.yaml', good: roleText('apiGroups: [""]\nresources: ["pods/exec"]\nverbs: ["delete"]') },
  ],
  *check(role) {
    for (const { rule, resource } of grantsOf(role, {
      group: '',
      resources: ['pods/exec'],
      verbs: ['create', 'get'],
    })) {
      const where = role.scope === 'cluster' ? 'wherever it is bound' : 'of its namespace';
      yield {
        at: resource.span,
        message: `${capitalised(objectName(role.object))} may run commands in every pod ${where}, with that pod's rights and secrets. Remove \`pods/exec\` unless this is its purpose.`,
        identity: ruleIdentity(role, rule),
      };
    }
  },
});
