import { defineRule } from '../../../model/rule.ts';
import type { Fix } from '../../../model/fix.ts';
import type { Container, HostMount } from '../../../sources/pod/model.ts';
import { aboutPod, capitalised, containerName } from '../describe.ts';
import { hostPathKind, isAbsolute } from '../host-paths.ts';
import { setEntry } from '../security-context-edits.ts';

const equivalents = [
  'kube-linter:writable-host-mount',
  'kics:k8s/volume_mount_with_os_directory_write_permissions',
  'kics:dockerCompose/volume_has_sensitive_host_directory',
];

export default defineRule({
  id: 'config/host-path-read-only',
  on: 'container',
  severity: 'medium',
  profiles: ['strict'],
  title: 'Path of the host is mounted writable',
  why: 'What a container can write on its host, an attacker in the container can too: other programs of the node may read or run it.',
  remedy: 'Mount it read-only (`readOnly: true`, Compose `:ro`), unless writing there is what the container is for.',
  equivalents,
  references: ['cis-docker:5.6', 'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath'],
  examples: [
    {
      path: 'pod.yaml',
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: app:1\n      volumeMounts:\n        - name: data\n          mountPath: /data\n  volumes:\n    - name: data\n      hostPath:\n        path: /srv/data\n',
      fixed:
        'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: app:1\n      volumeMounts:\n        - name: data\n          mountPath: /data\n          readOnly: true\n  volumes:\n    - name: data\n      hostPath:\n        path: /srv/data\n',
    },
    {
      path: 'compose.yaml',
      bad: 'services:\n  web:\n    image: web:1\n    volumes:\n      - "/srv/data:/data"\n',
      fixed: 'services:\n  web:\n    image: web:1\n    volumes:\n      - "/srv/data:/data:ro"\n',
    },
    {
      path: 'compose.yaml',
      bad: 'services:\n  web:\n    image: web:1\n    volumes:\n      - /srv/data:/data:rw,z\n',
    },
    {
      path: 'compose.yaml',
      good: 'services:\n  web:\n    image: web:1\n    volumes:\n      - /srv/data:/data:ro\n      - ./src:/app\n      - cache:/cache\nvolumes:\n  cache:\n',
    },
    {
      path: 'compose.yaml',
      good: 'services:\n  ci:\n    image: ci:1\n    volumes: ["/var/run/docker.sock:/var/run/docker.sock"]\n',
      note: 'Read-only would not make a socket safe.',
    },
  ],
  *check(container) {
    for (const mount of container.hostMounts) {
      const { hostPath, readOnly, span } = mount;
      if (readOnly?.value === true || !isAbsolute(hostPath.value) || hostPathKind(hostPath.value) === 'runtime-socket')
        continue;
      const fix = readOnlyFix(container, mount);
      yield aboutPod(container.pod, equivalents, {
        at: span,
        message: `${capitalised(containerName(container))} can write to \`${hostPath.value}\` of its host. Mount it read-only, unless writing there is its purpose.`,
        identity: `${container.identity} ${hostPath.value}`,
        ...(fix && { fix }),
      });
    }
  },
});

function readOnlyFix({ pod }: Container, mount: HostMount): Fix | undefined {
  const title = 'Mount it read-only';
  if (mount.node) {
    const edits = [setEntry(mount.node, pod.format === 'compose' ? 'read_only' : 'readOnly', true)];
    return { title, safety: 'review', edits };
  }
  // A short form without options only: others may stand in one word with `rw`.
  if (mount.readOnly !== undefined || mount.mountPath === undefined || mount.mountPath.span.end !== mount.span.end)
    return undefined;
  const end = { ...mount.span, start: mount.span.end };
  return { title, safety: 'review', edits: [{ span: end, text: ':ro' }] };
}
