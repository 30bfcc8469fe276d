import { defineRule } from '../../../model/rule.ts';
import { aboutPod } from '../describe.ts';
import { podText } from '../example-texts.ts';
import { lackingIn, mainContainers } from '../missing-settings.ts';
import { get } from '../../../sources/yaml/access.ts';

const equivalents = [
  'trivy:KSV-0015',
  'kube-linter:unset-cpu-requirements',
  'checkov:CKV_K8S_10',
  'kics:k8s/cpu_requests_not_set',
];

export default defineRule({
  id: 'config/cpu-request',
  on: 'pod',
  severity: 'low',
  profiles: [],
  title: 'CPU is not requested',
  why: 'The scheduler places a pod by what it requests, and a busy node shares its time by requests: one that requests nothing gets what is left.',
  remedy: 'Set `resources.requests.cpu` to what the program usually needs.',
  equivalents,
  references: ['https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/'],
  examples: [
    { path: 'pod.yaml', bad: podText({}) },
    { path: 'pod.yaml', good: podText({ container: 'resources:\n  requests: {cpu: 1}' }) },
    { path: 'pod.yaml', good: podText({ spec: 'resources:\n  requests: {cpu: 1}' }), note: 'For the pod as a whole.' },
    {
      path: 'patch.yaml',
      good: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  template:\n    spec:\n      containers:\n        - {name: app, env: []}\n',
      note: 'A patch: its base may say it.',
    },
  ],
  *check(pod) {
    const path = ['resources', 'requests', 'cpu'];
    if (pod.format !== 'kubernetes' || get(pod.node, ...path) !== undefined) return;
    for (const { who, at, identity } of lackingIn(
      pod,
      mainContainers(pod),
      'requests.cpu',
      ({ node }) => get(node, ...path) === undefined,
    )) {
      yield aboutPod(pod, equivalents, {
        at,
        identity,
        message: `${who} requests no CPU time, so a busy node gives it what is left. Request what it usually needs.`,
      });
    }
  },
});
