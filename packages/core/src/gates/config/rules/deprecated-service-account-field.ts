import { defineRule } from '../../../model/rule.ts';
import { dropEntry } from '../compose-edits.ts';
import { aboutPod, capitalised, podName } from '../describe.ts';
import { podText } from '../example-texts.ts';

const equivalents = ['kube-linter:deprecated-service-account-field'];

export default defineRule({
  id: 'config/deprecated-service-account-field',
  on: 'pod',
  severity: 'low',
  profiles: ['strict'],
  title: 'Service account is named in the deprecated field',
  why: '`serviceAccount` is an old name of `serviceAccountName`. Tools that read only the new one take the pod for one that runs under `default`.',
  remedy: 'Use `serviceAccountName`.',
  equivalents,
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/'],
  examples: [
    {
      path: 'pod.yaml',
      bad: podText({ spec: 'serviceAccount: web' }),
      fixed: podText({ spec: 'serviceAccountName: web' }),
    },
    {
      path: 'pod.yaml',
      bad: podText({ spec: 'serviceAccount: web\nserviceAccountName: web' }),
      fixed: podText({ spec: 'serviceAccountName: web' }),
    },
    { path: 'pod.yaml', good: podText({ spec: 'serviceAccountName: web' }) },
  ],
  *check(pod) {
    const entry = pod.deprecatedServiceAccount;
    if (entry === undefined || entry.value.kind !== 'scalar' || entry.value.text === '') return;
    const hasBoth = pod.node.entry('serviceAccountName') !== undefined;
    yield aboutPod(pod, equivalents, {
      at: entry.key.span,
      message: `${capitalised(podName(pod))} names its service account in the deprecated field \`serviceAccount\`. Use \`serviceAccountName\`.`,
      identity: `${pod.identity} serviceAccount`,
      fix: {
        title: 'Use serviceAccountName',
        safety: 'safe',
        edits: hasBoth ? dropEntry(pod.node, 'serviceAccount') : [{ span: entry.key.span, text: 'serviceAccountName' }],
      },
    });
  },
});
