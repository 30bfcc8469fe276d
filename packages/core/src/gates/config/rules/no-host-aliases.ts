import { defineRule } from '../../../model/rule.ts';
import { getEntry } from '../../../sources/yaml/access.ts';
import { aboutPod, capitalised, podName } from '../describe.ts';
import { podText } from '../example-texts.ts';

const equivalents = ['trivy:KSV-0007'];

export default defineRule({
  id: 'config/no-host-aliases',
  on: 'pod',
  severity: 'info',
  profiles: [],
  title: 'Pod overrides names in /etc/hosts',
  why: 'An entry in `hostAliases` goes before DNS, in this pod alone: it sends traffic elsewhere without anybody seeing it in the name servers.',
  remedy: 'Use a Service (also of type ExternalName) or an entry in DNS.',
  equivalents,
  references: ['https://kubernetes.io/docs/tasks/network/customize-hosts-file-for-pods/'],
  examples: [
    { path: 'pod.yaml', bad: podText({ spec: 'hostAliases:\n  - {ip: 10.0.0.1, hostnames: [db]}' }) },
    { path: 'pod.yaml', good: podText({ spec: 'hostAliases: []' }) },
    { path: 'pod.yaml', good: podText({}) },
  ],
  *check(pod) {
    const entry = pod.format === 'kubernetes' ? getEntry(pod.node, 'hostAliases') : undefined;
    if (entry?.value.kind !== 'sequence' || entry.value.items.length === 0) return;
    yield aboutPod(pod, equivalents, {
      at: entry.key.span,
      message: `${capitalised(podName(pod))} overrides names in its /etc/hosts, which goes before DNS and is seen nowhere else. Use a Service or an entry in DNS.`,
      identity: `${pod.identity} hostAliases`,
    });
  },
});
