/** A pod with one container, for the examples of rules. The lines are given without indentation. */
export function podText(parts: {
  readonly container?: string;
  readonly spec?: string;
  readonly metadata?: string;
}): string {
  return [
    'apiVersion: v1',
    'kind: Pod',
    'metadata:',
    '  name: web',
    ...lines(parts.metadata, 2),
    'spec:',
    ...lines(parts.spec, 2),
    '  containers:',
    '    - name: app',
    '      image: example.com/app:1.4.2',
    ...lines(parts.container, 6),
    '',
  ].join('\n');
}

/** A Compose file with one service. */
export function serviceText(service: string): string {
  return ['services:', '  web:', '    image: example.com/web:1.4.2', ...lines(service, 4), ''].join('\n');
}

/** A ClusterRole with one rule. */
export function roleText(rule: string, kind: 'Role' | 'ClusterRole' = 'ClusterRole'): string {
  const [first = '', ...rest] = rule.split('\n');
  return [
    'apiVersion: rbac.authorization.k8s.io/v1',
    `kind: ${kind}`,
    'metadata:',
    '  name: operator',
    'rules:',
    `  - ${first}`,
    ...lines(rest.join('\n'), 4),
    '',
  ].join('\n');
}

/** A ClusterRoleBinding of a role to one subject. */
export function bindingText(role: string, subject: string, kind = 'ClusterRoleBinding'): string {
  return [
    'apiVersion: rbac.authorization.k8s.io/v1',
    `kind: ${kind}`,
    'metadata:',
    '  name: operator',
    'roleRef:',
    '  apiGroup: rbac.authorization.k8s.io',
    '  kind: ClusterRole',
    `  name: ${role}`,
    'subjects:',
    `  - ${subject}`,
    '',
  ].join('\n');
}

function lines(text: string | undefined, indent: number): readonly string[] {
  return text === undefined || text === '' ? [] : text.split('\n').map((line) => ' '.repeat(indent) + line);
}
