import { defineRule } from '../../../model/rule.ts';
import { aboutPod, capitalised, podName } from '../describe.ts';
import { podText, serviceText } from '../example-texts.ts';

const equivalents = [
  'pss:baseline/sysctls',
  'trivy:KSV-0026',
  'kube-linter:unsafe-sysctls',
  'kics:k8s/cluster_allows_unsafe_sysctls',
];

/** What the baseline level allows; the later ones came with versions 1.27 to 1.37. */
const SAFE: ReadonlySet<string> = new Set([
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.tcp_syncookies',
  'net.ipv4.ping_group_range',
  'net.ipv4.ip_local_reserved_ports',
  'net.ipv4.tcp_keepalive_time',
  'net.ipv4.tcp_fin_timeout',
  'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes',
  'net.ipv4.tcp_rmem',
  'net.ipv4.tcp_wmem',
  'net.ipv4.tcp_slow_start_after_idle',
  'net.ipv4.tcp_notsent_lowat',
]);

export default defineRule({
  id: 'config/safe-sysctls',
  on: 'pod',
  severity: 'medium',
  profiles: ['strict', 'pss-baseline', 'pss-restricted'],
  title: 'Kernel setting outside the safe set is changed',
  why: 'Sysctls outside the safe set are not kept apart between pods, or can make a node unstable. The kubelet refuses them unless it is told otherwise, and the baseline level does not admit them.',
  remedy: 'Remove the sysctl, or set it on the node.',
  equivalents,
  references: ['https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/'],
  examples: [
    {
      path: 'pod.yaml',
      bad: podText({ spec: 'securityContext:\n  sysctls:\n    - name: kernel.msgmax\n      value: "65536"' }),
    },
    {
      path: 'pod.yaml',
      good: podText({ spec: 'securityContext:\n  sysctls:\n    - name: net.ipv4.tcp_syncookies\n      value: "1"' }),
    },
    {
      path: 'compose.yaml',
      good: serviceText('sysctls:\n  net.core.somaxconn: 1024'),
      note: 'Docker sets only what a namespace keeps apart.',
    },
  ],
  *check(pod) {
    if (pod.format !== 'kubernetes') return;
    for (const { name } of pod.sysctls) {
      // The kubelet takes the spelling with slashes as well.
      if (SAFE.has(name.value) || SAFE.has(name.value.replaceAll('/', '.'))) continue;
      yield aboutPod(pod, equivalents, {
        at: name.span,
        message: `${capitalised(podName(pod))} changes the kernel setting \`${name.value}\`, which is not in the safe set: it may reach other pods of the node. Remove it, or set it on the node.`,
        identity: `${pod.identity} ${name.value}`,
      });
    }
  },
});
