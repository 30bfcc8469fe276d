import { defineRule } from '../../../model/rule.ts';
import { aboutPod, capitalised, containerName, placeOfMissing } from '../describe.ts';
import { podText } from '../example-texts.ts';

const equivalents = ['trivy:KSV-0002', 'kics:k8s/missing_app_armor_config'];

export default defineRule({
  id: 'config/apparmor-unset',
  on: 'container',
  severity: 'info',
  profiles: [],
  title: 'AppArmor profile is not named',
  why: 'Where the node has AppArmor, the profile of the runtime is used without being named; a manifest that names it says that it relies on it.',
  remedy: 'Set `appArmorProfile: {type: RuntimeDefault}`, where all nodes have AppArmor.',
  equivalents,
  references: ['https://kubernetes.io/docs/tutorials/security/apparmor/'],
  examples: [
    { path: 'pod.yaml', bad: podText({}) },
    { path: 'pod.yaml', good: podText({ spec: 'securityContext:\n  appArmorProfile:\n    type: RuntimeDefault' }) },
    { path: 'compose.yaml', good: 'services:\n  web:\n    image: web:1\n' },
  ],
  *check(container) {
    const { apparmor, pod, privileged } = container;
    if (
      apparmor ||
      pod.format !== 'kubernetes' ||
      pod.partial ||
      pod.os?.value === 'windows' ||
      privileged?.value === true
    )
      return;
    yield aboutPod(pod, equivalents, {
      at: placeOfMissing(container),
      message: `${capitalised(containerName(container))} names no AppArmor profile. Set \`appArmorProfile: {type: RuntimeDefault}\` where all nodes have AppArmor.`,
      identity: `${container.identity} apparmor`,
    });
  },
});
