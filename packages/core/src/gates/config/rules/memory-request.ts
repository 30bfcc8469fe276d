import { defineRule } from '../../../model/rule.ts';
import { aboutPod } from '../describe.ts';
import { podText } from '../example-texts.ts';
import { lackingIn, mainContainers } from '../missing-settings.ts';
import { get } from '../../../sources/yaml/access.ts';

const equivalents = [
  'trivy:KSV-0016',
  'kube-linter:unset-memory-requirements',
  'checkov:CKV_K8S_12',
  'kics:k8s/memory_requests_not_defined',
];

export default defineRule({
  id: 'config/memory-request',
  on: 'pod',
  severity: 'low',
  profiles: [],
  title: 'Memory is not requested',
  why: 'The scheduler places a pod by what it requests. One that requests nothing lands on full nodes and is the first to be evicted.',
  remedy: 'Set `resources.requests.memory` to what the program usually needs.',
  equivalents,
  references: ['https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/'],
  examples: [
    { path: 'pod.yaml', bad: podText({}) },
    { path: 'pod.yaml', good: podText({ container: 'resources:\n  requests: {memory: 1}' }) },
    {
      path: 'pod.yaml',
      good: podText({ spec: 'resources:\n  requests: {memory: 1}' }),
      note: 'For the pod as a whole.',
    },
    {
      path: 'patch.yaml',
      good: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  template:\n    spec:\n      containers:\n        - {name: app, env: []}\n',
      note: 'A patch: its base may say it.',
    },
  ],
  *check(pod) {
    const path = ['resources', 'requests', 'memory'];
    if (pod.format !== 'kubernetes' || get(pod.node, ...path) !== undefined) return;
    for (const { who, at, identity } of lackingIn(
      pod,
      mainContainers(pod),
      'requests.memory',
      ({ node }) => get(node, ...path) === undefined,
    )) {
      yield aboutPod(pod, equivalents, {
        at,
        identity,
        message: `${who} requests no memory, so it may be put on a node that has none left. Request what it usually needs.`,
      });
    }
  },
});
