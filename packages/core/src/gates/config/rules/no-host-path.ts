import { defineRule } from '../../../model/rule.ts';
import { aboutPod, capitalised, podName } from '../describe.ts';
import { hostPathKind, isSystemPath } from '../host-paths.ts';
import { hostVolumes, isSensitive } from '../host-volumes.ts';

const equivalents = ['pss:baseline/hostpathvolumes', 'trivy:KSV-0023', 'kics:k8s/non_kube_system_pod_with_host_mount'];
/** Peers that look at the folder alone, not at what of it is mounted and how. */
const SYSTEM_PEERS = [
  'trivy:KSV-0121',
  'kube-linter:sensitive-host-mounts',
  'kics:k8s/workload_mounting_with_sensitive_os_directory',
  'kics:dockerCompose/volume_has_sensitive_host_directory',
];

export default defineRule({
  id: 'config/no-host-path',
  on: 'pod',
  severity: 'medium',
  profiles: ['strict', 'pss-baseline', 'pss-restricted', 'cis-kubernetes-1.12'],
  title: 'Path of the host is mounted',
  why: 'A path of the host ties the workload to one node and opens a way between the container and the node: data that another workload put there, links that lead elsewhere, disks that fill up.',
  remedy: 'Use a PersistentVolumeClaim, a ConfigMap or an emptyDir (Compose: a named volume).',
  equivalents: [...equivalents, ...SYSTEM_PEERS],
  references: ['cis-kubernetes:5.2.11', 'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath'],
  examples: [
    {
      path: 'pod.yaml',
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: app:1\n  volumes:\n    - name: data\n      hostPath: {path: /srv/data, type: Directory}\n',
    },
    { path: 'compose.yaml', bad: 'services:\n  web:\n    image: web:1\n    volumes:\n      - /srv/data:/data\n' },
    {
      path: 'compose.yaml',
      good: 'services:\n  web:\n    image: web:1\n    volumes:\n      - ./data:/data\n      - data:/srv\n      - ${DATA}:/more\nvolumes:\n  data:\n',
    },
    {
      path: 'compose.yaml',
      good: 'services:\n  web:\n    image: web:1\n    volumes: ["/etc:/host/etc"]\n',
      note: 'no-sensitive-host-path says it.',
    },
  ],
  *check(pod) {
    for (const volume of hostVolumes(pod)) {
      const { hostPath } = volume;
      const kind = hostPathKind(hostPath.value);
      if (kind === 'runtime-socket' || isSensitive(volume)) continue;
      if (kind === 'harmless' && pod.format === 'compose') continue;
      const peers = kind !== 'harmless' && isSystemPath(hostPath.value) ? SYSTEM_PEERS : [];
      yield aboutPod(pod, [...equivalents, ...peers], {
        at: hostPath.span,
        message: `${capitalised(podName(pod))} mounts \`${hostPath.value}\` of its host, which ties it to the node and its files. Use a volume that the platform manages.`,
        identity: `${pod.identity} ${hostPath.value}`,
      });
    }
  },
});
