import { defineRule } from '../../../model/rule.ts';
import { aboutPod } from '../describe.ts';
import { podText, serviceText } from '../example-texts.ts';
import { lackingIn, servingContainers } from '../missing-settings.ts';
import { get } from '../../../sources/yaml/access.ts';

const equivalents = [
  'trivy:KSV-0018',
  'kube-linter:unset-memory-requirements',
  'checkov:CKV_K8S_13',
  'kics:k8s/memory_limits_not_defined',
  'kics:dockerCompose/memory_not_limited',
];

export default defineRule({
  id: 'config/memory-limit',
  on: 'pod',
  severity: 'low',
  profiles: ['strict', 'cis-docker-1.6'],
  title: 'Memory is not limited',
  why: 'Without a limit one leaking or attacked container takes the memory of its node, and the kernel ends whichever process it likes.',
  remedy:
    'Set `resources.limits.memory` (Compose: `mem_limit` or `deploy.resources.limits.memory`) above what the program was seen to need.',
  equivalents,
  references: ['cis-docker:5.11', 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/'],
  examples: [
    { path: 'pod.yaml', bad: podText({}) },
    { path: 'pod.yaml', bad: podText({ container: 'resources:\n  requests: {memory: 64Mi}' }) },
    { path: 'compose.yaml', bad: serviceText('restart: always') },
    { path: 'pod.yaml', good: podText({ container: 'resources:\n  limits: {memory: 128Mi}' }) },
    {
      path: 'pod.yaml',
      good: podText({ spec: 'resources:\n  limits: {memory: 128Mi}' }),
      note: 'For the pod as a whole.',
    },
    { path: 'compose.yaml', good: serviceText('mem_limit: 128m') },
    { path: 'compose.yaml', good: serviceText('deploy: {resources: {limits: {memory: 128M}}}') },
    {
      path: 'compose.override.yaml',
      good: 'services:\n  web:\n    environment: {A: b}\n',
      note: 'An override: the other file may say it.',
    },
  ],
  *check(pod) {
    const limits =
      pod.format === 'compose' ? ['deploy', 'resources', 'limits', 'memory'] : ['resources', 'limits', 'memory'];
    if (get(pod.node, ...limits) !== undefined) return;
    for (const { who, at, identity } of lackingIn(pod, servingContainers(pod), 'limits.memory', ({ node }) =>
      [get(node, ...limits), get(node, 'mem_limit')].every((limit) => limit === undefined),
    )) {
      const message = `${who} may take all the memory of its node: no limit is set. Limit it to somewhat more than it needs.`;
      yield aboutPod(pod, equivalents, { at, identity, message });
    }
  },
});
