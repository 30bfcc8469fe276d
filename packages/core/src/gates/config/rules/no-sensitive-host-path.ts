import { defineRule } from '../../../model/rule.ts';
import { aboutPod, capitalised, podName } from '../describe.ts';
import { hostPathKind } from '../host-paths.ts';
import { holds, hostVolumes, isSensitive, type HostVolume } from '../host-volumes.ts';
import { severityOnNode } from '../node-agents.ts';

const equivalents = [
  'pss:baseline/hostpathvolumes',
  'trivy:KSV-0121',
  'kube-linter:sensitive-host-mounts',
  'kics:k8s/workload_mounting_with_sensitive_os_directory',
  'kics:k8s/non_kube_system_pod_with_host_mount',
  'kics:dockerCompose/volume_has_sensitive_host_directory',
];

export default defineRule({
  id: 'config/no-sensitive-host-path',
  on: 'pod',
  severity: 'high',
  profiles: ['default', 'strict', 'pss-baseline', 'pss-restricted', 'cis-docker-1.6', 'cis-kubernetes-1.12'],
  title: 'Sensitive folder of the host is mounted',
  why: 'Folders such as `/`, `/etc`, `/proc` or `/var/lib/kubelet` hold credentials and configuration of the node and of every other workload on it. Writing to them is control of the node; reading them is often enough.',
  remedy:
    'Mount the one file that is needed, read-only, or use a ConfigMap, Secret or volume instead. Node agents that must see the host belong into a namespace of their own.',
  equivalents,
  references: [
    'cis-docker:5.6',
    'cis-kubernetes:5.2.11',
    'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath',
  ],
  examples: [
    {
      path: 'pod.yaml',
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: backup\nspec:\n  containers:\n    - name: app\n      image: app:1\n      volumeMounts:\n        - {name: host, mountPath: /host}\n  volumes:\n    - name: host\n      hostPath:\n        path: /etc/kubernetes\n',
    },
    {
      path: 'compose.yaml',
      bad: 'services:\n  monitor:\n    image: monitor:1\n    volumes:\n      - type: bind\n        source: /\n        target: /rootfs\n        read_only: true\n',
    },
    {
      path: 'compose.yaml',
      good: 'services:\n  web:\n    image: web:1\n    volumes:\n      - /etc/localtime:/etc/localtime:ro\n      - ./etc:/etc/app\n      - data:/var/lib/docker\nvolumes:\n  data:\n',
      note: 'The time zone gives nothing away; the others are not folders of the host.',
    },
    {
      path: 'pod.yaml',
      good: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: app:1\n      volumeMounts:\n        - {name: data, mountPath: /etc}\n  volumes:\n    - name: data\n      emptyDir: {}\n',
    },
    {
      path: 'compose.yaml',
      good: 'services:\n  web:\n    image: web:1\n    volumes: ["/var/run/docker.sock:/var/run/docker.sock"]\n',
      note: 'no-runtime-socket says it.',
    },
    {
      path: 'compose.yaml',
      good: 'services:\n  pihole:\n    image: pihole:1\n    volumes: ["/etc/pihole:/etc/pihole", "/usr/share/appdata/x:/config", "/home/me/site:/www"]\n',
      note: 'Folders that the application has to itself.',
    },
    {
      path: 'compose.yaml',
      good: 'services:\n  vpn:\n    image: vpn:1\n    volumes: ["/lib/modules:/lib/modules:ro", "/sys:/sys:ro", "/dev/net/tun:/dev/net/tun"]\n',
      note: 'Kernel modules and /sys give nothing away to who reads them.',
    },
    { path: 'compose.yaml', bad: 'services:\n  vpn:\n    image: vpn:1\n    volumes: ["/lib/modules:/lib/modules"]\n' },
    {
      path: 'compose.yaml',
      good: 'services:\n  disks:\n    image: disks:1\n    privileged: true\n    volumes: ["/dev:/dev"]\n',
      note: 'A privileged container reaches the disks anyway: no-privileged says it.',
    },
  ],
  *check(pod) {
    const sensitive = hostVolumes(pod).filter(isSensitive);
    for (const volume of sensitive) {
      if (sensitive.some((other) => holds(other, volume))) continue;
      const { hostPath } = volume;
      const { severity, clause } = judge(volume);
      yield aboutPod(pod, equivalents, {
        at: hostPath.span,
        message: `${capitalised(podName(pod))} mounts \`${hostPath.value}\` of its host ${clause}`,
        identity: `${pod.identity} ${hostPath.value}`,
        severity: severityOnNode(pod, severity),
      });
    }
  },
});

function judge({ hostPath, readOnly }: HostVolume): { readonly severity: 'high' | 'medium'; readonly clause: string } {
  if (hostPathKind(hostPath.value) === 'sensitive-if-writable')
    return { severity: 'medium', clause: 'writable, and can change what the host runs on. Mount it read-only.' };
  return readOnly
    ? { severity: 'medium', clause: 'and can read what belongs to it. Mount only the file it needs.' }
    : {
        severity: 'high',
        clause: 'writable and can change what belongs to it. Mount only the file it needs, read-only.',
      };
}
