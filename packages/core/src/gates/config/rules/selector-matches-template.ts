import { defineRule } from '../../../model/rule.ts';
import { entries, get, getEntry } from '../../../sources/yaml/access.ts';
import { asString } from '../../../sources/yaml/dialect.ts';
import { capitalised, objectName } from '../describe.ts';

/** Where the selected labels stand, by kind. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  Deployment: ['spec', 'selector', 'matchLabels'],
  StatefulSet: ['spec', 'selector', 'matchLabels'],
  DaemonSet: ['spec', 'selector', 'matchLabels'],
  ReplicaSet: ['spec', 'selector', 'matchLabels'],
  DeploymentConfig: ['spec', 'selector'],
  ReplicationController: ['spec', 'selector'],
};

const deployment = (selector: string, labels: string) =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  selector:\n    matchLabels: ${selector}\n  template:\n    metadata:\n      labels: ${labels}\n    spec:\n      containers:\n        - {name: app, image: "app:1"}\n`;

export default defineRule({
  id: 'config/selector-matches-template',
  on: 'kubernetes-object',
  severity: 'medium',
  profiles: ['default', 'strict'],
  title: 'Selector does not match the pods of its own template',
  why: 'A workload finds its pods by its selector. The API server refuses one whose template lacks the selected labels.',
  remedy: 'Give the template every label that `selector` names, with the same value.',
  equivalents: ['kube-linter:mismatching-selector'],
  references: ['https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector'],
  examples: [
    { path: 'web.yaml', bad: deployment('{app: web}', '{app: wbe}') },
    { path: 'web.yaml', bad: deployment('{app: web, tier: front}', '{app: web}') },
    { path: 'web.yaml', good: deployment('{app: web}', '{app: web, tier: front}') },
    {
      path: 'web.yaml',
      good: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  template:\n    spec:\n      containers: [{name: app, image: "app:1"}]\n',
      note: 'Kustomize adds labels to both.',
    },
    {
      path: 'web.yaml',
      good: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  selector: {matchLabels: {app: web}}\n  replicas: 3\n',
      note: 'A patch without a template.',
    },
  ],
  *check(object) {
    const template = get(object.node, 'spec', 'template');
    const path = KINDS[object.kind.value];
    if (!path || get(template, 'spec') === undefined) return;
    const labels = get(template, 'metadata', 'labels');
    for (const { key, value } of entries(get(object.node, ...path))) {
      const wanted = asString(value);
      const given = getEntry(labels, key.text);
      if (!wanted || (given && asString(given.value)?.value === wanted.value)) continue;
      const has = given ? `has \`${asString(given.value)?.value ?? ''}\`` : 'does not have it';
      yield {
        at: wanted.span,
        message: `${capitalised(objectName(object))} selects pods with \`${key.text}: ${wanted.value}\`, but its template ${has}: the API server refuses it. Make the two agree.`,
        identity: `${object.identity} selector ${key.text}`,
      };
    }
  },
});
