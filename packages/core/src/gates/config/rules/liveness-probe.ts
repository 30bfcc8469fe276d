import { defineRule } from '../../../model/rule.ts';
import { aboutPod } from '../describe.ts';
import { podText } from '../example-texts.ts';
import { lackingIn, servingContainers } from '../missing-settings.ts';
import { get } from '../../../sources/yaml/access.ts';

const equivalents = ['kube-linter:no-liveness-probe', 'checkov:CKV_K8S_8', 'kics:k8s/liveness_probe_is_not_defined'];

export default defineRule({
  id: 'config/liveness-probe',
  on: 'pod',
  severity: 'low',
  profiles: [],
  title: 'Container has no liveness probe',
  why: 'Without a liveness probe a process that hangs stays: only one that ends is started anew.',
  remedy: 'Add a `livenessProbe` that fails only when a restart would help.',
  equivalents,
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/'],
  examples: [
    { path: 'pod.yaml', bad: podText({}) },
    { path: 'pod.yaml', good: podText({ container: 'livenessProbe:\n  tcpSocket: {port: 8080}' }) },
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
      'livenessProbe',
      ({ node }) => get(node, 'livenessProbe') === undefined,
    )) {
      yield aboutPod(pod, equivalents, {
        at,
        identity,
        message: `${who} has no liveness probe: a process that hangs is not started anew. Add one that fails only when a restart helps.`,
      });
    }
  },
});
