import { defineRule } from '../../../model/rule.ts';
import { aboutPod, capitalised, podName } from '../describe.ts';
import { podText } from '../example-texts.ts';

const equivalents = ['trivy:KSV-0110', 'kube-linter:use-namespace', 'checkov:CKV_K8S_21'];

export default defineRule({
  id: 'config/namespace-default',
  on: 'pod',
  severity: 'low',
  profiles: ['strict', 'cis-kubernetes-1.12'],
  title: 'Workload is put into the namespace default',
  why: 'Rights, quotas, network policies and Pod Security are set by namespace. In `default` everything without a home meets, and none of them can be set tightly.',
  remedy: 'Give the application a namespace of its own.',
  equivalents,
  references: ['cis-kubernetes:5.6.4', 'https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/'],
  examples: [
    { path: 'pod.yaml', bad: podText({ metadata: 'namespace: default' }) },
    { path: 'pod.yaml', good: podText({ metadata: 'namespace: shop' }) },
    { path: 'pod.yaml', good: podText({}), note: 'Not said here: whoever deploys it decides.' },
  ],
  *check(pod) {
    if (pod.format !== 'kubernetes' || pod.owner.namespace !== 'default') return;
    yield aboutPod(pod, equivalents, {
      at: pod.owner.span,
      message: `${capitalised(podName(pod))} is put into the namespace \`default\`, where no rights or policies can be set for it alone. Give the application a namespace of its own.`,
      identity: `${pod.identity} namespace`,
    });
  },
});
