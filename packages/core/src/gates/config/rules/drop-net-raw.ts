import { defineRule } from '../../../model/rule.ts';
import { dropsAll } from '../capabilities.ts';
import { aboutPod } from '../describe.ts';
import { podText } from '../example-texts.ts';
import { lackingIn, mainContainers } from '../missing-settings.ts';
import type { Container } from '../../../sources/pod/model.ts';

const equivalents = [
  'trivy:KSV-0119',
  'kube-linter:drop-net-raw-capability',
  'checkov:CKV_K8S_7',
  'checkov:CKV_K8S_28',
  'kics:k8s/net_raw_capabilities_not_being_dropped',
];

export default defineRule({
  id: 'config/drop-net-raw',
  on: 'pod',
  severity: 'low',
  profiles: ['cis-kubernetes-1.12'],
  title: 'Container may craft network packets',
  why: 'NET_RAW, which runtimes grant by default, lets a process send packets with forged addresses and listen to its neighbours on some networks. Hardly a program but `ping` needs it.',
  remedy: 'Drop `ALL`, or at least `NET_RAW`.',
  equivalents,
  references: ['cis-kubernetes:5.2.8', 'https://man7.org/linux/man-pages/man7/capabilities.7.html'],
  examples: [
    { path: 'pod.yaml', bad: podText({}) },
    { path: 'pod.yaml', good: podText({ container: 'securityContext:\n  capabilities: {drop: [NET_RAW]}' }) },
    { path: 'pod.yaml', good: podText({ container: 'securityContext:\n  capabilities: {drop: [ALL]}' }) },
    { path: 'pod.yaml', good: podText({ spec: 'os: {name: windows}' }) },
  ],
  *check(pod) {
    if (pod.format !== 'kubernetes' || pod.os?.value === 'windows') return;
    for (const { who, at, identity } of lackingIn(pod, mainContainers(pod), 'NET_RAW', keepsNetRaw)) {
      const message = `${who} keeps NET_RAW and may send packets with forged addresses. Drop \`ALL\`, or at least \`NET_RAW\`.`;
      yield aboutPod(pod, equivalents, { at, identity, message });
    }
  },
});

function keepsNetRaw(container: Container): boolean {
  if (container.privileged?.value === true) return false;
  return !dropsAll(container) && !container.capabilities.drop.some(({ value }) => value === 'NET_RAW');
}
