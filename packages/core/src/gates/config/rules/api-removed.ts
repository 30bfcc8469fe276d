import { defineRule } from '../../../model/rule.ts';
import { capitalised, objectName } from '../describe.ts';
import { removedApi } from '../removed-apis.ts';

const object = (apiVersion: string, kind: string) =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: web\n`;

export default defineRule({
  id: 'config/api-removed',
  on: 'kubernetes-object',
  severity: 'medium',
  profiles: ['default', 'strict'],
  title: 'API version is no longer served',
  why: 'The API server refuses an object of a version that it does not know. All these were removed from Kubernetes before any version that is still maintained.',
  remedy: 'Use the version that replaces it, and look in the guide for fields that changed with it.',
  equivalents: [
    'trivy:KSV-0107',
    'kube-linter:no-extensions-v1beta',
    'kics:k8s/object_is_using_a_deprecated_api_version',
  ],
  references: ['https://kubernetes.io/docs/reference/using-api/deprecation-guide/'],
  examples: [
    { path: 'web.yaml', bad: object('extensions/v1beta1', 'NetworkPolicy') },
    { path: 'web.yaml', bad: object('batch/v1beta1', 'CronJob') },
    { path: 'web.yaml', bad: object('policy/v1beta1', 'PodSecurityPolicy'), note: 'Gone without a successor.' },
    { path: 'web.yaml', good: object('apps/v1', 'Deployment') },
    { path: 'web.yaml', good: object('policy/v1', 'PodDisruptionBudget') },
    {
      path: 'web.yaml',
      good: object('monitoring.coreos.com/v1beta1', 'AlertmanagerConfig'),
      note: 'Not ours to judge.',
    },
  ],
  *check(subject) {
    const { apiVersion, kind } = subject;
    const removed = removedApi(apiVersion.value, kind.value);
    if (removed === undefined) return;
    const { since, successor } = removed;
    const remedy = successor ? `Use \`${successor}\`.` : 'Nothing replaces it: remove it.';
    yield {
      at: apiVersion.span,
      message: `${capitalised(objectName(subject))} is of \`${apiVersion.value}\`, which Kubernetes does not serve since 1.${since}: it is refused. ${remedy}`,
      identity: `${subject.identity} apiVersion`,
    };
  },
});
