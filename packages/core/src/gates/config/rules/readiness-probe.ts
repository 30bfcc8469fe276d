import { defineRule } from '../../../model/rule.ts';
import { aboutPod } from '../describe.ts';
import { podText } from '../example-texts.ts';
import { lackingIn, servingContainers } from '../missing-settings.ts';
import { get } from '../../../sources/yaml/access.ts';

const equivalents = [
  'kube-linter:no-readiness-probe',
  'checkov:CKV_K8S_9',
  'kics:k8s/readiness_probe_is_not_configured',
];

export default defineRule({
  id: 'config/readiness-probe',
  on: 'pod',
  severity: 'low',
  profiles: [],
  title: 'Container has no readiness probe',
  why: 'Without a readiness probe a pod gets requests as soon as its process starts, and during a rollout before it can answer them.',
  remedy: 'Add a `readinessProbe` that asks what a client would ask.',
  equivalents,
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/'],
  examples: [
    { path: 'pod.yaml', bad: podText({}) },
    { path: 'pod.yaml', good: podText({ container: 'readinessProbe:\n  tcpSocket: {port: 8080}' }) },
    {
      path: 'job.yaml',
      good: 'apiVersion: batch/v1\nkind: Job\nmetadata: {name: once}\nspec:\n  template:\n    spec:\n      containers:\n        - {name: app, image: "app:1"}\n',
      note: 'A job ends by itself.',
    },
  ],
  *check(pod) {
    if (pod.format !== 'kubernetes') return;
    for (const { who, at, identity } of lackingIn(
      pod,
      servingContainers(pod),
      'readinessProbe',
      ({ node }) => get(node, 'readinessProbe') === undefined,
    )) {
      yield aboutPod(pod, equivalents, {
        at,
        identity,
        message: `${who} has no readiness probe: it gets requests before it can answer them. Add one that asks what a client would ask.`,
      });
    }
  },
});
