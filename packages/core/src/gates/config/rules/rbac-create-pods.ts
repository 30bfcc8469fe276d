import { defineRule } from '../../../model/rule.ts';
import { capitalised, objectName } from '../describe.ts';
import { roleText } from '../example-texts.ts';
import { grantsOf, ruleIdentity } from '../rbac-rules.ts';

const WORKLOADS: readonly { readonly group: string; readonly resources: readonly string[] }[] = [
  { group: '', resources: ['pods', 'replicationcontrollers'] },
  { group: 'apps', resources: ['deployments', 'daemonsets', 'replicasets', 'statefulsets'] },
  { group: 'batch', resources: ['jobs', 'cronjobs'] },
];

export default defineRule({
  id: 'config/rbac-create-pods',
  on: 'role',
  severity: 'medium',
  profiles: ['strict', 'cis-kubernetes-1.12'],
  title: 'Role may create pods',
  why: 'Who creates pods chooses their service account and mounts any Secret of the namespace: all rights that exist there are within reach. Deployments and jobs create pods too.',
  remedy: 'Grant it to deployers and controllers only, in the namespaces that are theirs.',
  equivalents: ['trivy:KSV-0048', 'kube-linter:access-to-create-pods', 'kics:k8s/permissive_access_to_create_pods'],
  references: ['cis-kubernetes:5.1.4', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/'],
  examples: [
    { path: 'role.yaml', bad: roleText('apiGroups: [""]\nresources: ["pods"]\nverbs: ["get", "create"]') },
    { path: 'role.yaml', bad: roleText('apiGroups: ["batch"]\nresources: ["jobs"]\nverbs: ["create"]', 'Role') },
    { path: 'role.yaml', good: roleText('apiGroups: [""]\nresources: ["pods"]\nverbs: ["get", "delete"]') },
    { path: 'role.yaml', good: roleText('apiGroups: [""]\nresources: ["pods/eviction"]\nverbs: ["create"]') },
    { path: 'role.yaml', good: roleText('apiGroups: ["metrics.k8s.io"]\nresources: ["pods"]\nverbs: ["create"]') },
  ],
  *check(role) {
    for (const { group, resources } of WORKLOADS) {
      for (const { rule, resource } of grantsOf(role, { group, resources, verbs: ['create'] })) {
        const where = role.scope === 'cluster' ? 'wherever it is bound' : 'in its namespace';
        yield {
          at: resource.span,
          message: `${capitalised(objectName(role.object))} may create ${resource.value} ${where}, and through them use any service account and Secret there. Leave it to those who deploy.`,
          identity: `${ruleIdentity(role, rule)} ${group}`,
          ...(role.scope === 'namespace' && { severity: 'low' }),
        };
      }
    }
  },
});
