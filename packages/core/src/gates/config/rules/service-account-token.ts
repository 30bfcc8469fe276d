import { defineRule } from '../../../model/rule.ts';
import { aboutPod, capitalised, placeOfMissingInPod, podName } from '../describe.ts';
import { podText } from '../example-texts.ts';
import { setEntry } from '../security-context-edits.ts';

const equivalents = [
  'trivy:KSV-0036',
  'checkov:CKV_K8S_38',
  'kics:k8s/service_account_token_automount_not_disabled',
  'kics:k8s/service_account_name_undefined_or_empty',
];

export default defineRule({
  id: 'config/service-account-token',
  on: 'pod',
  severity: 'low',
  profiles: ['strict', 'cis-kubernetes-1.12'],
  title: 'Pod carries a token that it hardly needs',
  why: 'Kubernetes puts a token of the service account into every pod. A pod without an account of its own has no use for it, but who breaks into the pod has.',
  remedy: 'Set `automountServiceAccountToken: false`, or give the pod an account with the rights that it needs.',
  equivalents,
  references: [
    'cis-kubernetes:5.1.6',
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/',
  ],
  examples: [
    {
      path: 'pod.yaml',
      bad: podText({}),
      fixed: `${podText({})}  automountServiceAccountToken: false\n`,
    },
    {
      path: 'pod.yaml',
      bad: podText({ spec: 'automountServiceAccountToken: true' }),
      fixed: podText({ spec: 'automountServiceAccountToken: false' }),
    },
    { path: 'pod.yaml', good: podText({ spec: 'automountServiceAccountToken: false' }) },
    {
      path: 'pod.yaml',
      good: podText({ spec: 'serviceAccountName: web' }),
      note: 'Made for this pod: it may need it.',
    },
  ],
  *check(pod) {
    if (pod.format !== 'kubernetes' || pod.partial || pod.automountToken?.value === false) return;
    if (pod.serviceAccount && pod.serviceAccount.value !== 'default') return;
    yield aboutPod(pod, equivalents, {
      at: pod.automountToken?.span ?? placeOfMissingInPod(pod),
      message: `${capitalised(podName(pod))} names no service account, yet carries a token of the one called \`default\`. Set \`automountServiceAccountToken: false\`.`,
      identity: `${pod.identity} automountServiceAccountToken`,
      fix: {
        title: 'Do not mount the token',
        safety: 'review',
        edits: [setEntry(pod.node, 'automountServiceAccountToken', false)],
      },
    });
  },
});
