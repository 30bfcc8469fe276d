import { hostPlaceKind, type HostPlaceKind } from './host-places.ts';

/** What a mounted host path gives away. `other`: the application's own files. */
export type HostPathKind = 'runtime-socket' | HostPlaceKind | 'other';

const RUNTIME_SOCKETS: ReadonlyMap<string, string> = new Map([
  ['/run/docker.sock', 'Docker'],
  ['/run/containerd/containerd.sock', 'containerd'],
  ['/run/k3s/containerd/containerd.sock', 'containerd'],
  ['/run/crio/crio.sock', 'CRI-O'],
  ['/run/podman/podman.sock', 'Podman'],
  ['/run/buildkit/buildkitd.sock', 'BuildKit'],
  ['/run/cri-dockerd.sock', 'cri-dockerd'],
  ['/run/dockershim.sock', 'Docker'],
]);
const RUNTIME_SOCKET_NAME = /\/(docker|podman|containerd|crio|buildkitd|cri-dockerd)\.sock$/;
const RUNTIME_PIPE = /^(?:\\\\\.\\|\/\/\.\/)pipe[\\/](docker|containerd)/i;

/** Folders that belong to the system, whatever lies below them. */
const SYSTEM = [
  '/boot',
  '/dev',
  '/etc',
  '/home',
  '/lib',
  '/lib64',
  '/proc',
  '/root',
  '/run',
  '/sbin',
  '/bin',
  '/sys',
  '/usr',
  '/var',
];

/** The path in one spelling: no doubled or final slashes, no `.` steps, `/var/run` as `/run`. */
function normalisePath(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  const joined = `/${steps.join('/')}`;
  return joined === '/var/run' || joined.startsWith('/var/run/') ? joined.slice('/var'.length) : joined;
}

/** Whether a path begins at the root of the node's file system; a Compose path may begin at the project. */
export function isAbsolute(path: string): boolean {
  return path.startsWith('/') || RUNTIME_PIPE.test(path);
}

/** The name of the container runtime whose socket a path is, or holds one folder deeper. */
export function runtimeOf(path: string): string | undefined {
  const pipe = RUNTIME_PIPE.exec(path)?.[1];
  if (pipe) return pipe.toLowerCase() === 'docker' ? 'Docker' : 'containerd';
  const normal = normalisePath(path);
  const exact = RUNTIME_SOCKETS.get(normal);
  if (exact) return exact;
  const named = RUNTIME_SOCKET_NAME.exec(normal)?.[1];
  if (named) return [...RUNTIME_SOCKETS].find(([socket]) => socket.endsWith(`/${named}.sock`))?.[1];
  if (normal === '/') return undefined;
  return [...RUNTIME_SOCKETS].find(([socket]) => socket.startsWith(`${normal}/`))?.[1];
}

export function hostPathKind(path: string): HostPathKind {
  if (runtimeOf(path) !== undefined) return 'runtime-socket';
  return hostPlaceKind(normalisePath(path)) ?? 'other';
}

/** Whether a path lies in a folder of the system, if only in a corner that the application made its own. */
export function isSystemPath(path: string): boolean {
  const normal = normalisePath(path);
  return normal === '/' || SYSTEM.some((folder) => normal === folder || normal.startsWith(`${folder}/`));
}
