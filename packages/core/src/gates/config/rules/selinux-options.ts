import { defineRule } from '../../../model/rule.ts';
import type { At } from '../../../model/span.ts';
import type { Container, Pod, SelinuxOptions } from '../../../sources/pod/model.ts';
import { aboutPod, capitalised, containerName, podName } from '../describe.ts';
import { podText, serviceText } from '../example-texts.ts';

const equivalents = ['pss:baseline/selinuxoptions', 'trivy:KSV-0025'];

const CONTAINER_TYPES: ReadonlySet<string> = new Set([
  '',
  'container_t',
  'container_init_t',
  'container_kvm_t',
  'container_engine_t',
]);

export default defineRule({
  id: 'config/selinux-options',
  on: 'pod',
  severity: 'medium',
  profiles: ['strict', 'pss-baseline', 'pss-restricted', 'cis-docker-1.6'],
  title: 'SELinux does not confine the container',
  why: 'The SELinux type of containers keeps them from the files of the node. Another user, role or type, or none, gives that up.',
  remedy:
    'Remove user and role, and use one of the container types. Volumes that need a label get it by `:z` or `:Z` in Compose.',
  equivalents,
  references: ['cis-docker:5.3', 'https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
  examples: [
    { path: 'pod.yaml', bad: podText({ container: 'securityContext:\n  seLinuxOptions:\n    type: spc_t' }) },
    { path: 'pod.yaml', bad: podText({ spec: 'securityContext:\n  seLinuxOptions:\n    user: system_u' }) },
    { path: 'compose.yaml', bad: serviceText('security_opt:\n  - label:disable') },
    {
      path: 'pod.yaml',
      good: podText({ container: 'securityContext:\n  seLinuxOptions:\n    type: container_t\n    level: "s0:c1,c2"' }),
    },
    { path: 'compose.yaml', good: serviceText('security_opt:\n  - label:level:s0:c100') },
  ],
  *check(pod) {
    const places: readonly (Pod | Container)[] = [pod, ...pod.containers];
    for (const place of places) {
      for (const { what, at } of flaws(place.settings.selinux)) {
        yield aboutPod(pod, equivalents, {
          at: at.span,
          message: `${capitalised('pod' in place ? containerName(place) : podName(place))} ${what}, so SELinux does not confine it as a container. Remove the setting.`,
          identity: `${place.identity} selinux ${what}`,
        });
      }
    }
  },
});

function* flaws(options: SelinuxOptions | undefined): Generator<{ what: string; at: At<unknown> }> {
  const { user, role, type, disabled } = options ?? {};
  if (user && user.value !== '') yield { what: `sets the SELinux user \`${user.value}\``, at: user };
  if (role && role.value !== '') yield { what: `sets the SELinux role \`${role.value}\``, at: role };
  if (type && !CONTAINER_TYPES.has(type.value)) yield { what: `runs as the SELinux type \`${type.value}\``, at: type };
  if (disabled) yield { what: 'switches SELinux labels off', at: disabled };
}
