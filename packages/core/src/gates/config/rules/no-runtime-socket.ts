import { defineRule } from '../../../model/rule.ts';
import { aboutPod, capitalised, podName } from '../describe.ts';
import { hostPathKind, runtimeOf } from '../host-paths.ts';
import { hostVolumes } from '../host-volumes.ts';

const equivalents = [
  'pss:baseline/hostpathvolumes',
  'trivy:KSV-0006',
  'kube-linter:docker-sock',
  'checkov:CKV_K8S_27',
  'kics:k8s/docker_daemon_socket_is_exposed_to_containers',
  'kics:dockerCompose/docker_socket_mounted_in_container',
];

export default defineRule({
  id: 'config/no-runtime-socket',
  on: 'pod',
  severity: 'critical',
  profiles: ['default', 'strict', 'pss-baseline', 'pss-restricted', 'cis-docker-1.6'],
  title: 'Socket of the container runtime is mounted',
  why: 'Who can talk to the socket of Docker, containerd, CRI-O, Podman or BuildKit can start a privileged container that mounts the whole node. Mounting it read-only does not help: the file stays the same, the requests do not.',
  remedy:
    'Remove the mount. To build images, use a rootless builder (BuildKit rootless, Kaniko, Buildah); to read container names, a socket proxy that lets only the needed requests through.',
  equivalents,
  references: ['cis-docker:5.32', 'https://docs.docker.com/engine/security/#docker-daemon-attack-surface'],
  examples: [
    {
      path: 'compose.yaml',
      bad: 'services:\n  traefik:\n    image: traefik:v3\n    volumes:\n      - /var/run/docker.sock:/var/run/docker.sock:ro\n',
    },
    {
      path: 'pod.yaml',
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: builder\nspec:\n  containers:\n    - name: app\n      image: app:1\n      volumeMounts:\n        - {name: run, mountPath: /host/run}\n  volumes:\n    - name: run\n      hostPath:\n        path: /run/containerd\n',
      note: 'The folder holds the socket.',
    },
    {
      path: 'compose.yaml',
      good: 'services:\n  web:\n    image: web:1\n    volumes:\n      - ./docker.sock.d:/config\n      - /var/run/thing.sock:/thing.sock\n',
    },
  ],
  *check(pod) {
    for (const { hostPath, mounts } of hostVolumes(pod)) {
      if (hostPathKind(hostPath.value) !== 'runtime-socket') continue;
      const who =
        mounts[0] && mounts.length === 1 && pod.format === 'kubernetes'
          ? `container \`${mounts[0].container.name}\` of `
          : '';
      yield aboutPod(pod, equivalents, {
        at: hostPath.span,
        message: `${capitalised(who + podName(pod))} mounts \`${hostPath.value}\` and with it the ${runtimeOf(hostPath.value)} socket, which is root on the host, read-only or not. Remove the mount or put a filtering proxy in between.`,
        identity: `${pod.identity} ${hostPath.value}`,
      });
    }
  },
});
