import { defineRule } from '../../../model/rule.ts';
import { capitalised, objectName } from '../describe.ts';
import { bindingText } from '../example-texts.ts';
import { MASTERS } from '../rbac-groups.ts';

export default defineRule({
  id: 'config/rbac-masters-group',
  on: 'role-binding',
  severity: 'critical',
  profiles: ['default', 'strict', 'cis-kubernetes-1.12'],
  title: 'Binding to system:masters',
  why: 'Members of `system:masters` bypass authorisation altogether: their rights cannot be reduced by removing a binding, and webhooks do not see them.',
  remedy: 'Bind a group of your own to the role it needs, and keep `system:masters` for breaking the glass.',
  equivalents: ['trivy:KSV-0123'],
  references: ['cis-kubernetes:5.1.7', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/'],
  examples: [
    {
      path: 'binding.yaml',
      bad: bindingText('edit', '{kind: Group, name: "system:masters", apiGroup: rbac.authorization.k8s.io}'),
    },
    {
      path: 'binding.yaml',
      good: bindingText('edit', '{kind: Group, name: masters, apiGroup: rbac.authorization.k8s.io}'),
    },
  ],
  *check({ object, subjects }) {
    for (const { kind, name } of subjects) {
      if (kind !== 'Group' || name.value !== MASTERS) continue;
      yield {
        at: name.span,
        message: `${capitalised(objectName(object))} binds \`${MASTERS}\`, whose members bypass authorisation. Bind a group of your own.`,
        identity: object.identity,
      };
    }
  },
});
