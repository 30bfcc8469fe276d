import { defineRule } from '../../../model/rule.ts';
import { dropsAll } from '../capabilities.ts';
import { dropAllEdits } from '../capability-edits.ts';
import { aboutPod } from '../describe.ts';
import { lackingIn } from '../missing-settings.ts';
import { podText, serviceText } from '../example-texts.ts';

const equivalents = [
  'pss:restricted/capabilities_restricted',
  'trivy:KSV-0003',
  'checkov:CKV_K8S_37',
  'kics:k8s/no_drop_capabilities_for_containers',
  'kics:dockerCompose/container_capabilities_unrestricted',
];

export default defineRule({
  id: 'config/drop-all-capabilities',
  on: 'pod',
  severity: 'low',
  profiles: ['strict', 'pss-restricted', 'cis-docker-1.6', 'cis-kubernetes-1.12'],
  title: 'Capabilities are not dropped',
  why: 'A runtime grants more than a dozen capabilities by default. Most programs use none of them; an attacker in the container uses what is there.',
  remedy: 'Drop `ALL` and add back what the program needs.',
  equivalents,
  references: [
    'cis-kubernetes:5.2.9',
    'cis-docker:5.4',
    'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
  ],
  examples: [
    {
      path: 'pod.yaml',
      bad: podText({}),
      fixed: podText({ container: 'securityContext:\n  capabilities:\n    drop:\n      - ALL' }),
    },
    {
      path: 'pod.yaml',
      bad: podText({ container: 'securityContext:\n  capabilities:\n    drop:\n      - NET_RAW' }),
      fixed: podText({ container: 'securityContext:\n  capabilities:\n    drop: [ALL]' }),
    },
    {
      path: 'compose.yaml',
      bad: serviceText('cap_add: [CHOWN]'),
      fixed: serviceText('cap_add: [CHOWN]\ncap_drop:\n  - ALL'),
    },
    { path: 'compose.yaml', good: serviceText('cap_drop: [all]') },
    {
      path: 'pod.yaml',
      good: podText({ container: 'securityContext:\n  privileged: true' }),
      note: 'A privileged container keeps them all: no-privileged says it.',
    },
  ],
  *check(pod) {
    if (pod.partial || pod.os?.value === 'windows') return;
    const counted = pod.containers.filter(({ privileged }) => privileged?.value !== true);
    const lacking = lackingIn(pod, counted, 'capabilities.drop', (container) => !dropsAll(container));
    for (const { who, at, identity, containers } of lacking) {
      yield aboutPod(pod, equivalents, {
        at,
        message: `${who} keeps the capabilities that the runtime grants by default. Drop \`ALL\` and add back only what it needs.`,
        identity,
        fix: { title: 'Drop all capabilities', safety: 'review', edits: containers.flatMap(dropAllEdits) },
      });
    }
  },
});
