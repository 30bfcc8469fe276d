import { defineRule } from '../../../model/rule.ts';
import type { At } from '../../../model/span.ts';
import type { Container, Pod } from '../../../sources/pod/model.ts';
import { aboutPod, capitalised, containerName, podName } from '../describe.ts';
import { podText, serviceText } from '../example-texts.ts';

const equivalents = ['pss:baseline/apparmorprofile', 'trivy:KSV-0002', 'kics:k8s/missing_app_armor_config'];

export default defineRule({
  id: 'config/apparmor-default',
  on: 'pod',
  severity: 'medium',
  profiles: ['default', 'strict', 'pss-baseline', 'pss-restricted', 'cis-docker-1.6'],
  title: 'AppArmor is switched off',
  why: "The runtime's AppArmor profile keeps a container from mounting file systems and from writing to the kernel's files, whatever its user and capabilities are.",
  remedy:
    'Remove the setting: the profile of the runtime is then used. Where it is too narrow, load a profile of your own and name it.',
  equivalents,
  references: ['cis-docker:5.2', 'https://kubernetes.io/docs/tutorials/security/apparmor/'],
  examples: [
    { path: 'pod.yaml', bad: podText({ spec: 'securityContext:\n  appArmorProfile:\n    type: Unconfined' }) },
    {
      path: 'pod.yaml',
      bad: podText({ metadata: 'annotations:\n  container.apparmor.security.beta.kubernetes.io/app: unconfined' }),
    },
    { path: 'compose.yaml', bad: serviceText('security_opt:\n  - apparmor:unconfined') },
    { path: 'compose.yaml', good: serviceText('security_opt:\n  - apparmor=web') },
    {
      path: 'pod.yaml',
      good: podText({ metadata: 'annotations:\n  container.apparmor.security.beta.kubernetes.io/app: localhost/web' }),
    },
    {
      path: 'pod.yaml',
      good: podText({ container: 'securityContext:\n  appArmorProfile:\n    type: RuntimeDefault' }),
    },
  ],
  *check(pod) {
    const places: readonly (Pod | Container)[] = [pod, ...pod.containers];
    for (const place of places) {
      const { apparmor } = place.settings;
      if (!apparmor || !isOff(apparmor, pod)) continue;
      yield aboutPod(pod, equivalents, {
        at: apparmor.span,
        message: `${capitalised('pod' in place ? containerName(place) : podName(place))} is not confined by AppArmor (\`${apparmor.value}\`). Remove the setting to use the profile of the runtime.`,
        identity: `${place.identity} apparmor`,
      });
    }
  },
});

/** Kubernetes knows two profiles that confine; in Compose every other value is the name of a profile. */
function isOff({ value }: At<string>, pod: Pod): boolean {
  return value === 'Unconfined' || (pod.format === 'kubernetes' && value !== 'RuntimeDefault' && value !== 'Localhost');
}
