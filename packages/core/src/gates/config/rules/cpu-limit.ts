import { defineRule } from '../../../model/rule.ts';
import { aboutPod } from '../describe.ts';
import { podText } from '../example-texts.ts';
import { lackingIn, mainContainers } from '../missing-settings.ts';
import { get } from '../../../sources/yaml/access.ts';

const equivalents = ['trivy:KSV-0011', 'checkov:CKV_K8S_11', 'kics:k8s/cpu_limits_not_set'];

export default defineRule({
  id: 'config/cpu-limit',
  on: 'pod',
  severity: 'low',
  profiles: [],
  title: 'CPU is not limited',
  why: 'Without a limit a container may use all idle CPU time of its node. Some want that, for a limit slows programs down while the node idles; where tenants share nodes a limit keeps them apart.',
  remedy: 'Set `resources.limits.cpu` where neighbours must not feel each other.',
  equivalents,
  references: ['https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/'],
  examples: [
    { path: 'pod.yaml', bad: podText({}) },
    { path: 'pod.yaml', good: podText({ container: 'resources:\n  limits: {cpu: 1}' }) },
    { path: 'pod.yaml', good: podText({ spec: 'resources:\n  limits: {cpu: 1}' }), note: 'For the pod as a whole.' },
    {
      path: 'patch.yaml',
      good: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  template:\n    spec:\n      containers:\n        - {name: app, env: []}\n',
      note: 'A patch: its base may say it.',
    },
  ],
  *check(pod) {
    const path = ['resources', 'limits', 'cpu'];
    if (pod.format !== 'kubernetes' || get(pod.node, ...path) !== undefined) return;
    for (const { who, at, identity } of lackingIn(
      pod,
      mainContainers(pod),
      'limits.cpu',
      ({ node }) => get(node, ...path) === undefined,
    )) {
      yield aboutPod(pod, equivalents, {
        at,
        identity,
        message: `${who} may use all CPU time that its node has idle. Limit it where neighbours must not feel it.`,
      });
    }
  },
});
