import type { Edit } from '../../../model/fix.ts';
import { defineRule } from '../../../model/rule.ts';
import type { At } from '../../../model/span.ts';
import type { Container, Pod } from '../../../sources/pod/model.ts';
import { dropItem } from '../compose-edits.ts';
import { aboutPod, capitalised, containerName, podName } from '../describe.ts';
import { podText, serviceText } from '../example-texts.ts';

const equivalents = [
  'pss:baseline/seccompprofile_baseline',
  'pss:restricted/seccompprofile_restricted',
  'trivy:KSV-0104',
  'kics:dockerCompose/default_seccomp_profile_disabled',
];

export default defineRule({
  id: 'config/no-seccomp-unconfined',
  on: 'pod',
  severity: 'medium',
  profiles: ['default', 'strict', 'pss-baseline', 'pss-restricted', 'cis-docker-1.6'],
  title: 'Seccomp is switched off',
  why: "The runtime's seccomp profile forbids system calls that ordinary programs never make and that most escapes from containers need.",
  remedy: 'Use `RuntimeDefault`, or a `Localhost` profile that adds the calls which are needed.',
  equivalents,
  references: ['cis-docker:5.22', 'https://kubernetes.io/docs/tutorials/security/seccomp/'],
  examples: [
    {
      path: 'pod.yaml',
      bad: podText({ spec: 'securityContext:\n  seccompProfile:\n    type: Unconfined' }),
      fixed: podText({ spec: 'securityContext:\n  seccompProfile:\n    type: RuntimeDefault' }),
    },
    {
      path: 'pod.yaml',
      bad: podText({ metadata: 'annotations:\n  container.seccomp.security.alpha.kubernetes.io/app: unconfined' }),
      note: 'The annotation that came before the field.',
    },
    {
      path: 'compose.yaml',
      bad: serviceText('security_opt:\n  - no-new-privileges:true\n  - seccomp:unconfined'),
      fixed: serviceText('security_opt:\n  - no-new-privileges:true'),
    },
    { path: 'compose.yaml', good: serviceText('security_opt:\n  - seccomp:./profile.json') },
    {
      path: 'pod.yaml',
      good: podText({
        container: 'securityContext:\n  seccompProfile:\n    type: Localhost\n    localhostProfile: app.json',
      }),
    },
  ],
  *check(pod) {
    if (pod.os?.value === 'windows') return;
    const places: readonly (Pod | Container)[] = [pod, ...pod.containers];
    for (const place of places) {
      const { seccomp } = place.settings;
      if (!seccomp || !isOff(seccomp, pod)) continue;
      yield aboutPod(pod, equivalents, {
        at: seccomp.span,
        message: `${capitalised('pod' in place ? containerName(place) : podName(place))} runs without seccomp (\`${seccomp.value}\`): every system call of the kernel is open to it. Use the profile of the runtime.`,
        identity: `${place.identity} seccomp`,
        fix: { title: "Use the runtime's seccomp profile", safety: 'review', edits: confine(place, seccomp) },
      });
    }
  },
});

/** Kubernetes knows two profiles that confine; in Compose every other value is the path of a profile. */
function isOff({ value }: At<string>, pod: Pod): boolean {
  return value === 'Unconfined' || (pod.format === 'kubernetes' && value !== 'RuntimeDefault' && value !== 'Localhost');
}

function confine(place: Pod | Container, { span }: At<string>): readonly Edit[] {
  const format = 'pod' in place ? place.pod.format : place.format;
  if (format === 'compose') return dropItem(place.node, 'security_opt', span);
  const isAnnotation = span.start < place.node.start;
  return [{ span, text: isAnnotation ? 'runtime/default' : 'RuntimeDefault' }];
}
