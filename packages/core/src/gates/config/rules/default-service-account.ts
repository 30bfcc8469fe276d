import { defineRule } from '../../../model/rule.ts';
import { aboutPod, capitalised, podName } from '../describe.ts';
import { podText } from '../example-texts.ts';

const equivalents = ['kube-linter:default-service-account', 'checkov:CKV_K8S_41'];

export default defineRule({
  id: 'config/default-service-account',
  on: 'pod',
  severity: 'low',
  profiles: ['strict', 'cis-kubernetes-1.12'],
  title: 'Pod runs under the default service account',
  why: 'All pods of a namespace that name no other account share `default`: rights that one of them is given, all have.',
  remedy: 'Make a service account for the workload and name it in `serviceAccountName`.',
  equivalents,
  references: ['cis-kubernetes:5.1.5', 'https://kubernetes.io/docs/concepts/security/service-accounts/'],
  examples: [
    { path: 'pod.yaml', bad: podText({ spec: 'serviceAccountName: default' }) },
    { path: 'pod.yaml', good: podText({ spec: 'serviceAccountName: web' }) },
    { path: 'pod.yaml', good: podText({}), note: 'Not named at all: service-account-token says what follows from it.' },
  ],
  *check(pod) {
    if (pod.serviceAccount?.value !== 'default') return;
    yield aboutPod(pod, equivalents, {
      at: pod.serviceAccount.span,
      message: `${capitalised(podName(pod))} runs under the account \`default\`, which it shares with every pod that names none. Give it an account of its own.`,
      identity: `${pod.identity} serviceAccountName`,
    });
  },
});
