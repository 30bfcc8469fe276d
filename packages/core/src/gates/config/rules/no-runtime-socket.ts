import { defineRule } from '../../../model/rule.ts';
import type { Severity } from '../../../model/severity.ts';
import type { Pod } from '../../../sources/pod/model.ts';
import { aboutPod, capitalised, podName } from '../describe.ts';
import { hostPathKind, runtimeOf } from '../host-paths.ts';
import { hostVolumes, type HostVolume } from '../host-volumes.ts';
import { isNodeAgent } from '../node-agents.ts';
import { runtimeClient } from '../runtime-clients.ts';

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
    {
      path: 'compose.yaml',
      good: 'services:\n  socket-proxy:\n    image: tecnativa/docker-socket-proxy:0.3.0\n    volumes: ["/var/run/docker.sock:/var/run/docker.sock:ro"]\n',
      note: 'The filtering proxy that the remedy speaks of.',
    },
  ],
  *check(pod) {
    for (const volume of hostVolumes(pod)) {
      const { hostPath, mounts } = volume;
      if (hostPathKind(hostPath.value) !== 'runtime-socket') continue;
      const severity = severityOf(pod, volume);
      if (severity === undefined) continue;
      const who =
        mounts[0] && mounts.length === 1 && pod.format === 'kubernetes'
          ? `container \`${mounts[0].container.name}\` of `
          : '';
      yield aboutPod(pod, equivalents, {
        at: hostPath.span,
        message: `${capitalised(who + podName(pod))} mounts \`${hostPath.value}\` and with it the ${runtimeOf(hostPath.value)} socket, which is root on the host, read-only or not. Remove the mount or put a filtering proxy in between.`,
        identity: `${pod.identity} ${hostPath.value}`,
        severity,
      });
    }
  },
});

/** A filtering proxy is what we advise; for what exists to watch or drive containers, the socket is no accident. */
function severityOf(pod: Pod, { mounts }: HostVolume): Severity | undefined {
  const clients = mounts.map(({ container }) => runtimeClient(container));
  if (clients.length > 0 && clients.every((client) => client === 'filter')) return undefined;
  return isNodeAgent(pod) || (clients.length > 0 && !clients.includes('unknown')) ? 'high' : 'critical';
}
