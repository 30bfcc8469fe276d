import { defineRule } from '../../../model/rule.ts';
import { get, mappings } from '../../../sources/yaml/access.ts';
import { aboutPod, capitalised, containerName, listed } from '../describe.ts';
import { podText } from '../example-texts.ts';

const equivalents = [
  'kube-linter:read-secret-from-env-var',
  'checkov:CKV_K8S_35',
  'kics:k8s/secrets_as_environment_variables',
];

export default defineRule({
  id: 'config/secret-from-env',
  on: 'container',
  severity: 'info',
  profiles: ['cis-kubernetes-1.12'],
  title: 'Secret is handed over in the environment',
  why: 'The environment is inherited by every child process and shown by crash reports and debug pages, and does not follow when the Secret changes. A mounted file is read by whom it is meant for.',
  remedy: 'Mount the Secret as a file, where the program can read one.',
  equivalents,
  references: ['cis-kubernetes:5.4.1', 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/'],
  examples: [
    {
      path: 'pod.yaml',
      bad: podText({ container: 'env:\n  - name: TOKEN\n    valueFrom: {secretKeyRef: {name: web, key: token}}' }),
    },
    { path: 'pod.yaml', bad: podText({ container: 'envFrom:\n  - secretRef: {name: web}' }) },
    {
      path: 'pod.yaml',
      good: podText({ container: 'env:\n  - name: A\n    valueFrom: {configMapKeyRef: {name: web, key: a}}' }),
    },
    { path: 'pod.yaml', good: podText({ container: 'envFrom:\n  - configMapRef: {name: web}' }) },
  ],
  *check(container) {
    const single = mappings(get(container.node, 'env')).filter((item) => get(item, 'valueFrom', 'secretKeyRef'));
    const whole = mappings(get(container.node, 'envFrom')).filter((item) => get(item, 'secretRef'));
    const [first] = [...single, ...whole];
    if (first === undefined) return;
    const names = single
      .flatMap((item) => get(item, 'name') ?? [])
      .flatMap((name) => (name.kind === 'scalar' ? name.text : []));
    const what = names.length > 0 ? listed(names) : 'a whole Secret';
    yield aboutPod(container.pod, equivalents, {
      at: first.span,
      message: `${capitalised(containerName(container))} gets ${what} from a Secret through its environment, which child processes and crash reports see. Mount it as a file where the program can read one.`,
      identity: `${container.identity} secret in environment`,
    });
  },
});
