import { defineRule } from '../../../model/rule.ts';
import { aboutPod, capitalised, podName } from '../describe.ts';
import { podText } from '../example-texts.ts';

const equivalents = ['pss:restricted/restrictedvolumes', 'trivy:KSV-0028'];

const ALLOWED: ReadonlySet<string> = new Set([
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'image',
  'persistentVolumeClaim',
  'projected',
  'secret',
  'none',
]);

export default defineRule({
  id: 'config/restricted-volume-types',
  on: 'pod',
  severity: 'low',
  profiles: ['pss-restricted'],
  title: 'Volume type is not admitted by the restricted level',
  why: 'Volumes that name storage directly (NFS, iSCSI, cloud disks) carry its address and credentials in the pod and pass the controls of the storage class. The restricted level does not admit them.',
  remedy: 'Use a PersistentVolumeClaim.',
  equivalents,
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
  examples: [
    {
      path: 'pod.yaml',
      bad: podText({ spec: 'volumes:\n  - name: data\n    nfs:\n      server: nfs.example.com\n      path: /data' }),
    },
    {
      path: 'pod.yaml',
      good: podText({
        spec: 'volumes:\n  - name: data\n    persistentVolumeClaim:\n      claimName: data\n  - name: tmp\n    emptyDir: {}',
      }),
    },
    {
      path: 'pod.yaml',
      good: podText({ spec: 'volumes:\n  - name: data\n    hostPath:\n      path: /data' }),
      note: 'The rules about host paths say it.',
    },
  ],
  *check(pod) {
    if (pod.format !== 'kubernetes') return;
    for (const { type, name, span } of pod.volumes) {
      if (type === 'host-path' || ALLOWED.has(type)) continue;
      yield aboutPod(pod, equivalents, {
        at: span,
        message: `Volume \`${name ?? ''}\` of ${podName(pod)} is of type \`${type}\`, which a restricted namespace does not admit. ${capitalised('use')} a PersistentVolumeClaim.`,
        identity: `${pod.identity} volume ${name ?? ''}`,
      });
    }
  },
});
