import { defineRule } from '../../../model/rule.ts';
import { dropsAll } from '../capabilities.ts';
import { dropAllEdits } from '../capability-edits.ts';
import { aboutPod, capitalised, containerName, placeOfMissing } from '../describe.ts';
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
  on: 'container',
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
  *check(container) {
    const { pod, privileged } = container;
    if (dropsAll(container) || pod.partial || pod.os?.value === 'windows' || privileged?.value === true) return;
    yield aboutPod(pod, equivalents, {
      at: placeOfMissing(container),
      message: `${capitalised(containerName(container))} keeps the capabilities that the runtime grants by default. Drop \`ALL\` and add back only what it needs.`,
      identity: `${container.identity} capabilities.drop`,
      fix: { title: 'Drop all capabilities', safety: 'review', edits: dropAllEdits(container) },
    });
  },
});
